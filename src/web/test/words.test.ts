// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { wordsFrom } from '../support/page/words';
import { flat, type Tree } from './flat';

function textsOf(file: string, group: string): Readonly<Record<string, string>> {
  const yaml = readFileSync(new URL(`../../../cards/text/en/${file}.yaml`, import.meta.url), 'utf8');
  return flat((parse(yaml) as Record<string, Tree>)[group]!);
}

const texts = textsOf('page', 'page');
const deskTexts = textsOf('desk', 'deskPage');

function sourcesOf(...folders: readonly string[]): string {
  return folders.map((path) => new URL(path, import.meta.url)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(tsx?|html)$/.test(path))
      .map((path) => readFileSync(new URL(path, folder), 'utf8')))
    .join('\n');
}

function usedKeys(sources: string): ReadonlySet<string> {
  return new Set([...sources.matchAll(/words\((?:[^'`)]*\? )?['`]([\w.$-]+|[\w.]+\$\{[^}]+\})['`](?: : ['`]([\w.-]+)['`])?/g)]
    .flatMap((match) => [match[1], match[2]])
    .filter((key) => key !== undefined));
}

function missing(used: ReadonlySet<string>, known: Readonly<Record<string, string>>): readonly string[] {
  return [...used].filter((key) => !key.includes('$') && known[key] === undefined);
}

test('every key that the page asks for is in page.yaml', () => {
  const used = usedKeys(sourcesOf('../support/', '../widget/', '../mic-check/'));

  expect(used.size).toBeGreaterThan(25);
  expect(missing(used, texts)).toEqual([]);
});

test('every key that the desk asks for is in desk.yaml, and no other', () => {
  const sources = sourcesOf('../desk/');
  const used = usedKeys(sources);
  const isAsked = (key: string) => [`'${key}'`, `deskPage.${key}}`, `\`${key.slice(0, key.lastIndexOf('.'))}.\${`].some((form) => sources.includes(form));

  expect(used.size).toBeGreaterThan(80);
  expect(missing(used, deskTexts)).toEqual([]);
  expect(Object.keys(deskTexts).filter((key) => !isAsked(key))).toEqual([]);
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
  expect([...Object.values(texts), ...Object.values(deskTexts)].filter((text) => text.includes('!'))).toEqual([]);
});
