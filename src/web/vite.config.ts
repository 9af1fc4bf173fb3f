import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';
import { parse } from 'yaml';

/** Puts the few words that must be there when nothing can be fetched into index.html; see cards/text/en/page.yaml. */
function builtInWords(): Plugin {
  const file = new URL('../../cards/text/en/page.yaml', import.meta.url);
  return {
    name: 'built-in-words',
    transformIndexHtml(html) {
      const { page } = parse(readFileSync(file, 'utf8')) as { page: Record<string, string> };
      return html.replace(/\{\{page\.(\w+)\}\}/g, (_, key: string) => page[key]!);
    },
  };
}

/** The support page, or with "--mode preview" the page for editors, which no visitor is served. */
export default defineConfig(({ mode }) => ({
  root: mode === 'preview' ? 'preview' : '.',
  plugins: [builtInWords()],
  build: {
    outDir: mode === 'preview' ? '../dist-preview' : 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // An inlined asset would need "data:" in more of the content security policy than images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  test: {
    environment: 'happy-dom',
    include: ['test/**/*.test.{ts,tsx}'],
  },
}));
