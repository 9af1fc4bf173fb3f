import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TypingDots } from '../support/chat/TypingDots';

let root: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement('div');
});

afterEach(() => {
  act(() => render(null, root));
  vi.useRealTimers();
});

function show(awaited: boolean, typing?: { type: string; from?: { name: string } }): void {
  act(() => render(<TypingDots typing={typing} awaited={awaited} turn={1} />, root));
}

function wait(ms: number): void {
  act(() => void vi.advanceTimersByTime(ms));
}

const isShown = () => root.querySelector('.dots') !== null;

test('a quick answer needs no sign', () => {
  show(true);
  wait(300);
  expect(isShown()).toBe(false);

  show(false);
  wait(1_000);
  expect(isShown()).toBe(false);
});

test('a slow one has it after a moment, but not for ever', () => {
  show(true);
  wait(450);
  expect(isShown()).toBe(true);

  wait(15_000);
  expect(isShown()).toBe(false);
});

test('the other side\'s own sign shows at once', () => {
  show(false, { type: 'typing', from: { name: 'Ana' } });

  expect(isShown()).toBe(true);
});
