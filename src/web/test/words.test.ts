// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { wordsFrom } from '../support/page/words';

type Tree = { readonly [key: string]: string | Tree };

const file = new URL('../../../cards/text/en/page.yaml', import.meta.url);

function flat(tree: Tree, prefix = ''): readonly [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`));
}

const texts = Object.fromEntries(flat((parse(readFileSync(file, 'utf8')) as { page: Tree }).page));

function usedKeys(): ReadonlySet<string> {
  const sources = ['../support/', '../widget/', '../mic-check/'].map((path) => new URL(path, import.meta.url)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tsx'))
      .map((path) => readFileSync(new URL(path, folder), 'utf8')))
    .join('\n');
  return new Set([...sources.matchAll(/words\((?:[^'`)]*\? )?['`]([\w.$]+|[\w.]+\$\{[^}]+\})['`](?: : ['`]([\w.]+)['`])?/g)]
    .flatMap((match) => [match[1], match[2]])
    .filter((key) => key !== undefined));
}

test('every key that the page asks for is in page.yaml', () => {
  const missing = [...usedKeys()].filter((key) => !key.includes('$') && texts[key] === undefined);

  expect(usedKeys().size).toBeGreaterThan(25);
  expect(missing).toEqual([]);
});

test('the launcher has every word that it asks for', () => {
  const source = readFileSync(new URL('../widget/loader/words.ts', import.meta.url), 'utf8');
  const keys = [...source.matchAll(/readonly (\w+): string/g)].map((match) => match[1]!);

  expect(keys.length).toBeGreaterThan(5);
  expect(keys.filter((key) => texts[`widget.${key}`] === undefined)).toEqual([]);
});

test('placeholders are filled, and unknown keys show themselves', () => {
  const words = wordsFrom({ 'a': '{name} is typing' });

  expect(words('a', { name: 'Ana' })).toBe('Ana is typing');
  expect(words('b')).toBe('b');
});

test('no words promise how soon or how often the help works', () => {
  expect(Object.values(texts).filter((text) => /\b(minutes?|seconds?|most people|usually|always|guarantee)/i.test(text))).toEqual([]);
});

test('no words shout', () => {
  expect(Object.values(texts).filter((text) => text.includes('!'))).toEqual([]);
});
