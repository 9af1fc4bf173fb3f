import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import type { Plugin, UserConfig } from 'vite';
import { parse } from 'yaml';
import { budgets } from './budgets.ts';

interface Texts {
  readonly [key: string]: string | Texts;
}

const words: Texts = { ...textsOf('page'), ...textsOf('desk') };
const page = words.page as Texts;

function textsOf(file: string): Texts {
  return parse(readFileSync(new URL(`../../cards/text/en/${file}.yaml`, import.meta.url), 'utf8')) as Texts;
}

/** Puts the few words that must be there when nothing can be fetched into the pages; see cards/text/en/. */
function builtInWords(): Plugin {
  return {
    name: 'built-in-words',
    transformIndexHtml: (html) => html.replace(/\{\{([\w.]+)\}\}/g, (_, key: string) => textAt(key)),
  };
}

function textAt(key: string): string {
  const text = key.split('.').reduce<string | Texts | undefined>((texts, name) => (texts as Texts | undefined)?.[name], words);
  if (typeof text !== 'string') {
    throw new Error(`cards/text/en/ has no text "${key}".`);
  }
  return text;
}

const build = {
  emptyOutDir: true,
  target: 'es2023',
  // Those that have light-dark(), so that it is left as it is.
  cssTarget: ['chrome123', 'firefox125', 'safari17.5'],
  // An inlined asset would need "data:" in more of the content security policy than images.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  chunkSizeWarningLimit: 700,
} satisfies UserConfig['build'];

const modes: Readonly<Record<string, UserConfig>> = {
  /** The editors' page, which no visitor is served. */
  preview: { root: 'preview', build: { ...build, outDir: '../dist-preview' } },
  /** The one file that sites include, beside the pages. */
  loader: {
    build: {
      ...build,
      emptyOutDir: false,
      lib: { entry: 'widget/loader/main.ts', formats: ['iife'], name: 'loader', fileName: () => 'widget.js' },
    },
  },
};

/** The support page, the widget's, the test of the microphone, and the desk. */
const pages: UserConfig = {
  build: { ...build, rolldownOptions: { input: ['index.html', 'widget/index.html', 'mic-check/index.html', 'desk/index.html'] } },
};

export default defineConfig(({ mode }) => ({
  ...(modes[mode] ?? pages),
  plugins: [builtInWords(), budgets(JSON.stringify(page))],
  define: { __WIDGET_WORDS__: JSON.stringify(page.widget) },
  test: {
    environment: 'happy-dom',
    include: ['test/**/*.test.{ts,tsx}'],
  },
}));
