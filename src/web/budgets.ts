import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

const kilobyte = 1000;
/** What visitors, and the desk's agents, may be made to fetch, compressed with gzip. */
const limits = {
  loader: 5 * kilobyte,
  opening: 60 * kilobyte,
  /** 90 with the first card, which with its picture may be 30. */
  cards: 60 * kilobyte,
  microphone: 15 * kilobyte,
  /** Agents fetch it once a release; the limit is just above what it weighs, so that growth is decided on. */
  desk: 42 * kilobyte,
};

/** .NET packs up to so much looser than Node does. */
const looser = 1.02;

const opened = 'widget/index.html';
const microphone = 'mic-check/index.html';
const desk = 'desk/index.html';
const drawing = 'drawCard';

/** Fails the build when the widget or the test of the microphone has grown past its limits. */
export function budgets(alsoFetched: string): Plugin {
  return {
    name: 'budgets',
    apply: 'build',
    writeBundle(_, bundle) {
      const loader = bundle['widget.js'];
      if (loader) {
        check('The loader "widget.js"', size(loader), limits.loader);
      }
      if (bundle[opened]) {
        const words = sent(alsoFetched);
        const first = closure(bundle, chunk(bundle, ({ facadeModuleId }) => facadeModuleId?.endsWith(opened)));
        const card = closure(bundle, chunk(bundle, ({ name }) => name === drawing)).filter((name) => !first.includes(name));
        const test = closure(bundle, chunk(bundle, ({ facadeModuleId }) => facadeModuleId?.endsWith(microphone)));
        const work = closure(bundle, chunk(bundle, ({ facadeModuleId }) => facadeModuleId?.endsWith(desk)));
        check('Opening the chat', total(bundle, [opened, ...first]) + words, limits.opening);
        check('The library that draws cards', total(bundle, card), limits.cards);
        check('The test of the microphone', total(bundle, [microphone, ...test]) + words, limits.microphone);
        check('The desk', total(bundle, [desk, ...work]), limits.desk);
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

function chunk(bundle: Bundle, isIt: (chunk: Chunk) => boolean | undefined): Chunk {
  return Object.values(bundle).find((file): file is Chunk => file.type === 'chunk' && Boolean(isIt(file)))!;
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
  return sent(file.type === 'chunk' ? file.code : file.source);
}

/** What the server sends; the tests weigh that itself. */
function sent(content: string | Uint8Array): number {
  return Math.ceil(gzipSync(content).length * looser);
}
