import { render } from 'preact';
import { act } from 'preact/test-utils';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, vi } from 'vitest';
import { parse } from 'yaml';
import { wordsFrom, WordsProvider } from '../../support/page/words';
import { App } from '../../desk/page/App';
import { LabelsProvider } from '../../desk/page/labels';
import { FakeDesk } from './FakeDesk';
import { flat, type Tree } from '../flat';
import { begun } from './sample';

const texts = {
  ...flat((parse(readFileSync('../../cards/text/en/desk.yaml', 'utf8')) as { deskPage: Tree }).deskPage),
  'answers.device.mini.label': 'Mini',
  'answers.problem.cannot_hear.label': 'I can\'t hear them',
};

/** The page that a test looks at, and its server: new for each test. */
export let server: FakeDesk;
export let root: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers({ now: begun + 12 * 60_000 });
  server = new FakeDesk();
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} });
  location.hash = '';
  localStorage.clear();
  sessionStorage.clear();
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

afterEach(async () => {
  await leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

let address = '';

/** The test's browser changes the address without a word. */
function tellAddress(): void {
  if (address !== location.hash) {
    address = location.hash;
    dispatchEvent(new Event('hashchange'));
  }
}

/** Each round draws what the one before has fetched. */
export async function settle(ms = 5): Promise<void> {
  for (let round = 0; round < 4; round++) {
    tellAddress();
    await act(async () => void (await vi.advanceTimersByTimeAsync(round === 0 ? ms : 5)));
  }
}

export const find = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector)!;
export const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
export const button = (name: string) => all('button').find((one) => one.textContent === name)!;
export const click = async (name: string) => {
  await act(() => button(name).click());
  await settle();
};
export const submit = async (form = 'form') => {
  await act(() => void find(form).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await settle();
};
export const reply = () => find<HTMLTextAreaElement>('#reply');

export async function write(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function press(key: string, target: EventTarget = document.body): Promise<void> {
  await act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  await settle();
}

export async function open(reference?: string): Promise<void> {
  await openAt(reference ? `#case=${reference}` : '');
}

export async function openAt(hash: string): Promise<void> {
  location.hash = hash;
  await act(draw);
  await settle();
}

/** Draws the page without waiting for anything. */
export function draw(): void {
  render(<WordsProvider value={wordsFrom(texts)}><LabelsProvider value={texts}><App /></LabelsProvider></WordsProvider>, root);
}

/** The page is gone, as when its tab is closed. */
export async function leave(): Promise<void> {
  await act(() => render(null, root));
}
