import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isToken, language, oneOf, withMore } from '../widget/loader/said';

/** What the console of the site was told. */
const told: string[] = [];

beforeEach(() => {
  told.length = 0;
  vi.spyOn(console, 'error').mockImplementation((text: string) => void told.push(text));
});

afterEach(() => void vi.restoreAllMocks());

test('a choice that does not exist is told, and the first one taken', () => {
  expect(oneOf('data-position', 'left', ['right', 'left'])).toBe('left');
  expect(oneOf('data-position', undefined, ['right', 'left'])).toBe('right');
  expect(told).toEqual([]);

  expect(oneOf('data-position', 'top', ['right', 'left'])).toBe('right');
  expect(told).toEqual(['BlinkAudioBot: data-position is left out. It must be right or left, and is:']);
});

test('a language is written as all write it, and what is none is told', () => {
  expect([language('data-locale', 'EN-gb'), language('data-locale', '')]).toEqual(['en-GB', '']);
  expect(told).toEqual([]);

  expect(['en_GB', 'xx-nonsense!!', 7, null, undefined].map((tag) => language('setLocale()', tag))).toEqual(Array(5).fill(undefined));
  expect(told).toHaveLength(5);
});

describe('what a page says of itself', () => {
  test('is added to what it said before, as it will arrive', () => {
    expect(withMore({ site: 'shop', order: 1 }, { order: 2, when: new Date(0), gone: undefined, call: () => 1 }))
      .toEqual({ site: 'shop', order: 2, when: '1970-01-01T00:00:00.000Z' });
    expect(told).toEqual([]);
  });

  test('is told and left out when it is no object, cannot be sent, or would make messages too large', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;

    const wrong = ['x', 7, null, undefined, ['x'], new Date(), () => 1, { many: 1n }, circle, { long: 'x'.repeat(8_000) }];

    expect(wrong.map((more) => withMore({ site: 'shop' }, more))).toEqual(wrong.map(() => ({ site: 'shop' })));
    expect(told).toHaveLength(wrong.length);
  });
});

test('what cannot be a token is told', () => {
  expect([null, 'a.b-c_.d'].map(isToken)).toEqual([true, true]);
  expect(told).toEqual([]);

  expect([undefined, '', 'garbage', 7, {}].map(isToken)).toEqual(Array(5).fill(false));
  expect(told).toHaveLength(5);
});
