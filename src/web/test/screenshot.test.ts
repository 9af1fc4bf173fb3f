// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the picture in README is there, and light enough for a first page', () => {
  const picture = readFileSync(new URL('../screenshot.png', import.meta.url));

  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.length).toBeLessThanOrEqual(150 * 1024);
});
