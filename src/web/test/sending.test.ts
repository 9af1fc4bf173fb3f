import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeDirectLine } from './fake/FakeDirectLine';
import { MemoryStorage } from './fake/MemoryStorage';
import { Tab } from './fake/Tab';

let server: FakeDirectLine;
let open: Tab[];

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-02T10:00:00Z') });
  server = new FakeDirectLine();
  open = [];
});

afterEach(() => {
  open.forEach((tab) => tab.client.stop());
  vi.useRealTimers();
});

const local = () => new MemoryStorage();
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function openTab(storage?: ConstructorParameters<typeof Tab>[1]): Promise<Tab> {
  const tab = new Tab(server, storage);
  open.push(tab);
  tab.client.start();
  await after(10);
  return tab;
}

function posts(): readonly string[] {
  return server.requests.filter((request) => request.startsWith('POST') && request.endsWith('/activities'));
}

describe('sending', () => {
  test('a message is sending, then settled by the log', async () => {
    const tab = await openTab();
    tab.say('hello');
    expect(tab.sendStates).toEqual(['sending']);

    await after(10);

    expect(tab.state.outgoing).toEqual([]);
    expect(tab.texts).toEqual(['Hello', 'hello']);
  });

  test('an answer that was lost is asked for again under the same key, and the message is there once', async () => {
    const tab = await openTab();
    server.dropSockets();
    server.fault = (request) =>
      posts().length > 1 ? undefined : request.startsWith('GET') ? 'drop' : 'lose-answer';
    tab.say('only once');
    await after(5_000);

    expect(posts()).toHaveLength(2);
    expect(server.said()).toEqual(['only once']);
    expect(tab.texts).toEqual(['Hello', 'only once']);
    expect(tab.state.outgoing).toEqual([]);
  });

  test('messages arrive in the order written, whatever fails on the way', async () => {
    let tries = 0;
    server.fault = (request) => (request.endsWith('/activities') && ++tries % 2 === 1 ? 'drop' : undefined);
    const tab = await openTab();
    ['one', 'two', 'three'].forEach((text) => tab.say(text));
    await after(20_000);

    expect(server.said()).toEqual(['one', 'two', 'three']);
  });

  test('a message that does not get through is marked after a few tries, and sent when the network is back', async () => {
    const tab = await openTab();
    server.fault = () => 'drop';
    server.dropSockets();
    tab.say('patience');
    await after(4_000);
    expect(tab.sendStates).toEqual(['notSent']);

    server.fault = () => undefined;
    tab.client.networkChanged(true);
    await after(10);

    expect(server.said()).toEqual(['patience']);
  });

  test('"try again" tries at once', async () => {
    const tab = await openTab();
    server.fault = (request) => (request.startsWith('POST') ? { status: 429, retryAfter: 600 } : undefined);
    tab.say('again');
    await after(10);
    server.fault = () => undefined;
    expect(server.said()).toEqual([]);

    tab.client.retry(tab.state.outgoing[0]!.key);
    await after(10);

    expect(server.said()).toEqual(['again']);
  });

  test('a busy server is left alone for as long as it asks', async () => {
    const tab = await openTab();
    server.fault = (request) => (request.startsWith('POST') ? { status: 429, retryAfter: 20 } : undefined);
    tab.say('wait');
    await after(10);
    server.fault = () => undefined;
    await after(19_000);
    expect(server.said()).toEqual([]);

    await after(2_000);
    expect(server.said()).toEqual(['wait']);
  });

  test('a message that the server will not have does not hold up the next', async () => {
    const tab = await openTab();
    server.fault = (request) => (posts().length === 1 && request.startsWith('POST') ? { status: 413 } : undefined);
    tab.say('too long');
    tab.say('short');
    await after(1_000);

    expect(server.said()).toEqual(['short']);
    expect(tab.sendStates).toEqual(['notSent']);
  });

  test('what is unsent at a reload is sent after it, under its old key', async () => {
    const storage = { local: local(), session: local() };
    const first = await openTab(storage);
    server.fault = (request) => (request.endsWith('/activities') ? 'lose-answer' : undefined);
    first.say('carried over');
    await after(10);
    first.client.stop();
    server.fault = () => undefined;

    const second = await openTab(storage);
    await after(1_000);

    expect(server.said()).toEqual(['carried over']);
    expect(second.texts).toEqual(['Hello', 'carried over']);
    expect(second.state.outgoing).toEqual([]);
  });

  test('typing is told at most every three seconds', async () => {
    const tab = await openTab();
    for (let key = 0; key < 10; key++) {
      tab.client.typing();
      await after(500);
    }

    expect(posts()).toHaveLength(2);
  });
});
