import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

const kilobyte = 1000;
/** What a site's visitors may be made to fetch, compressed with gzip. */
const limits = {
  loader: 5 * kilobyte,
  opening: 60 * kilobyte,
  /** 90 with the first card, which with its picture may be 30. */
  cards: 60 * kilobyte,
};

const opened = 'widget/index.html';
const drawing = 'drawCard';

/** Fails the build when the widget has grown past its limits. */
export function widgetBudgets(alsoFetched: string): Plugin {
  return {
    name: 'widget-budgets',
    apply: 'build',
    writeBundle(_, bundle) {
      const loader = bundle['widget.js'];
      if (loader) {
        check('The loader "widget.js"', size(loader), limits.loader);
      }
      if (bundle[opened]) {
        const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
        const first = closure(bundle, chunks.find((chunk) => chunk.facadeModuleId?.endsWith(opened))!);
        const card = closure(bundle, chunks.find((chunk) => chunk.name === drawing)!).filter((name) => !first.includes(name));
        const opening = total(bundle, [opened, ...first]) + gzipSync(alsoFetched).length;
        check('Opening the chat', opening, limits.opening);
        check('The library that draws cards', total(bundle, card), limits.cards);
      }
    },
  };
}

function check(what: string, bytes: number, limit: number): void {
  const found = `${what} is ${(bytes / kilobyte).toFixed(1)} KB of ${limit / kilobyte} KB (gzip)`;
  if (bytes > limit) {
    throw new Error(`${found}. Look at what was added, or load it later.`);
  }
  console.info(found);
}

/** A chunk, what it imports, and the styles of all these. */
function closure(bundle: Bundle, chunk: Chunk, seen = new Set<string>()): string[] {
  seen.add(chunk.fileName);
  chunk.viteMetadata?.importedCss.forEach((name) => seen.add(name));
  for (const name of chunk.imports) {
    const next = bundle[name];
    if (next?.type === 'chunk' && !seen.has(name)) {
      closure(bundle, next, seen);
    }
  }
  return [...seen];
}

function total(bundle: Bundle, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + size(bundle[name]!), 0);
}

function size(file: Bundle[string]): number {
  return gzipSync(file.type === 'chunk' ? file.code : file.source).length;
}
