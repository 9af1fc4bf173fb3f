import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeDirectLine } from './fake/FakeDirectLine';
import { Tab } from './fake/Tab';

let server: FakeDirectLine;
let tab: Tab;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-02T10:00:00Z') });
  server = new FakeDirectLine();
  tab = new Tab(server);
});

afterEach(() => {
  tab.client.stop();
  vi.useRealTimers();
});

const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const polls = () => server.requests.filter((request) => request.startsWith('GET') && request.includes('/activities')).length;

/** Opens the page behind a proxy and waits until it polls. */
async function openBehind(proxy: 'refuse' | 'hang'): Promise<void> {
  server.proxy = proxy;
  tab.client.start();
  await after(proxy === 'refuse' ? 2_000 : 25_000);
}

test('a page whose sockets are refused works all the same, and shows nothing twice', async () => {
  server.bot = ({ text }) => [{ type: 'message', text: `re: ${text}` }];
  await openBehind('refuse');
  expect(tab.state.connection).toBe('online');

  tab.say('hi');
  await after(10);
  server.say({ type: 'message', text: 'one more thing' });
  await after(2_000);

  expect(tab.texts).toEqual(['Hello', 'hi', 're: hi', 'one more thing']);
  expect(tab.sendStates).toEqual([]);
});

test('a socket that is neither opened nor refused is given up soon', async () => {
  await openBehind('hang');

  expect(tab.state.connection).toBe('online');
  expect(tab.texts).toEqual(['Hello']);
});

test('one refusal is an accident, and leads to no polling', async () => {
  server.proxy = 'refuse';
  tab.client.start();
  await after(10);
  server.proxy = 'open';
  await after(30_000);

  expect(server.sockets).toHaveLength(2);
  expect(polls()).toBe(1);
});

test('polls come every two seconds, and every five while nobody looks', async () => {
  await openBehind('refuse');
  const before = polls();
  await after(20_000);
  expect(polls() - before).toBe(10);

  tab.hidden = true;
  await after(2_000);
  const hidden = polls();
  await after(20_000);
  expect(polls() - hidden).toBe(4);
});

test('a socket is tried again every minute, unseen, and ends the polling when it opens', async () => {
  await openBehind('refuse');
  const tries = server.sockets.length;
  await after(60_000);
  expect(server.sockets).toHaveLength(tries + 1);

  server.proxy = 'open';
  await after(62_000);
  const before = polls();
  server.say({ type: 'message', text: 'by socket' });
  await after(10_000);

  expect(tab.texts).toEqual(['Hello', 'by socket']);
  expect(polls()).toBe(before);
  expect(tab.connections.slice(tab.connections.indexOf('online'))).toEqual(['online']);
});

test('a poll that fails is shown and overcome', async () => {
  await openBehind('refuse');
  server.fault = () => 'drop';
  await after(4_000);
  expect(tab.state.connection).toBe('reconnecting');

  server.fault = () => undefined;
  await after(10_000);
  expect(tab.state.connection).toBe('online');
});
