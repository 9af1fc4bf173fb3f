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

describe('opening', () => {
  test('a new visitor gets a token, a conversation and its welcome', async () => {
    const tab = await openTab();

    expect(tab.state.connection).toBe('online');
    expect(tab.texts).toEqual(['Hello']);
    expect(server.requests).toEqual(['POST /api/visitor-token', 'POST /v3/directline/conversations']);
  });

  test('a reload resumes the conversation and shows its history', async () => {
    const storage = { local: local() };
    const first = await openTab(storage);
    first.say('my camera is silent');
    await after(10);
    first.client.stop();

    const second = await openTab(storage);

    expect(second.texts).toEqual(['Hello', 'my camera is silent']);
    expect(server.conversations).toHaveLength(1);
  });

  test('who opens the page again after a while is announced once', async () => {
    const storage = { local: local() };
    const joined = () => server.conversations[0]!.log.filter((activity) => activity.name === 'webchat/join').length;
    (await openTab(storage)).client.stop();
    await after(60_000);
    (await openTab(storage)).client.stop();
    expect(joined()).toBe(0);

    await after(11 * 60_000);
    (await openTab(storage)).client.stop();
    await openTab(storage);

    expect(joined()).toBe(1);
  });

  test('a page without storage works as long as it is open', async () => {
    const forbidden = new Proxy({} as Storage, { get: () => () => { throw new Error('forbidden'); } });

    const tab = await openTab({ local: forbidden, session: forbidden });
    tab.say('hi');
    await after(10);

    expect(tab.texts).toEqual(['Hello', 'hi']);
  });

  test('a server that is not up yet is tried until it is', async () => {
    server.fault = () => 'drop';
    const tab = await openTab();
    expect(tab.state.connection).toBe('connecting');

    server.fault = () => undefined;
    await after(30_000);

    expect(tab.state.connection).toBe('online');
  });
});

describe('two tabs', () => {
  test('stay in step', async () => {
    const shared = local();
    const one = await openTab({ local: shared });
    const two = await openTab({ local: shared });

    one.say('from one');
    await after(10);
    two.say('from two');
    await after(10);

    expect(one.texts).toEqual(['Hello', 'from one', 'from two']);
    expect(two.texts).toEqual(one.texts);
  });

  test('a new conversation in one is followed by the other', async () => {
    const shared = local();
    const one = await openTab({ local: shared });
    const two = await openTab({ local: shared });
    one.client.startOver();
    await after(10);

    two.client.follow();
    await after(10);
    one.say('hi again');
    await after(10);

    expect(two.texts).toEqual(['Hello', 'hi again']);
  });
});

describe('the stream', () => {
  test('what was said while it was down arrives once, in order', async () => {
    const tab = await openTab();
    server.dropSockets();
    server.say({ type: 'message', text: 'one' });
    await after(1_000);
    server.say({ type: 'message', text: 'two' });
    await after(10);

    expect(tab.texts).toEqual(['Hello', 'one', 'two']);
    expect(tab.connections).toEqual(['online', 'reconnecting', 'online']);
  });

  test('an activity that is replayed is shown once', async () => {
    const tab = await openTab();
    server.sockets[0]!.receive({ activities: server.conversations[0]!.log, watermark: '1' });

    expect(tab.texts).toEqual(['Hello']);
  });

  test('a socket that falls silent is given up; keep-alives hold it', async () => {
    await openTab();
    await after(60_000);
    server.sockets[0]!.keepAlive();
    await after(60_000);
    expect(server.sockets).toHaveLength(1);

    await after(20_000);

    expect(server.sockets[0]!.closed).toBe(true);
    expect(server.sockets).toHaveLength(2);
  });

  test('tries grow rarer while the server stays away', async () => {
    await openTab();
    server.fault = () => 'drop';
    server.dropSockets();
    const before = server.requests.length;
    await after(10_000);
    const early = server.requests.length - before;
    await after(60_000);
    const late = server.requests.length - before - early;

    expect(early).toBeGreaterThanOrEqual(4);
    expect(late).toBeLessThanOrEqual(5);
  });

  test('the time that the server asks for is kept', async () => {
    await openTab();
    server.fault = (request) => (request.startsWith('GET') ? { status: 503, retryAfter: 12 } : undefined);
    server.dropSockets();
    await after(1_000);
    const tries = server.requests.length;

    await after(11_000);
    expect(server.requests).toHaveLength(tries);

    await after(2_000);
    expect(server.requests.length).toBeGreaterThan(tries);
  });

  test('going offline is shown at once, and coming back reconnects at once', async () => {
    const tab = await openTab();
    tab.client.networkChanged(false);
    expect(tab.state.connection).toBe('offline');

    tab.client.networkChanged(true);
    await after(10);

    expect(tab.state.connection).toBe('online');
    expect(server.sockets[0]!.closed).toBe(true);
  });
});

describe('typing of the other side', () => {
  test('shows until words come', async () => {
    const tab = await openTab();
    server.live({ type: 'typing' });
    expect(tab.state.typing).toBeDefined();

    server.say({ type: 'message', text: 'here' });

    expect(tab.state.typing).toBeUndefined();
  });

  test('fades when nothing comes', async () => {
    const tab = await openTab();
    server.live({ type: 'typing' });
    await after(7_000);

    expect(tab.state.typing).toBeUndefined();
  });
});

describe('the token', () => {
  test('is refreshed long before it expires', async () => {
    await openTab();
    for (let minutes = 0; minutes < 16; minutes++) {
      server.sockets[0]!.keepAlive();
      await after(60_000);
    }

    expect(server.sockets).toHaveLength(1);
    expect(server.requests).toContain('POST /v3/directline/tokens/refresh');
  });

  test('that is refused is refreshed, and the message goes through', async () => {
    const tab = await openTab();
    server.expireTokens({ refreshable: true });
    tab.say('still here');
    await after(10);

    expect(server.said()).toEqual(['still here']);
    expect(tab.state.connection).toBe('online');
  });

  test('that another tab has renewed is taken from there', async () => {
    const shared = local();
    const one = await openTab({ local: shared });
    const two = await openTab({ local: shared });
    server.expireTokens({ refreshable: true });
    one.say('a');
    await after(10);
    const before = server.requests.length;
    two.say('b');
    await after(10);

    expect(server.said()).toEqual(['a', 'b']);
    expect(server.requests.slice(before).filter((request) => !request.endsWith('/activities'))).toEqual([]);
  });

  test('that cannot be replaced ends the conversation', async () => {
    const tab = await openTab();
    server.expireTokens();
    tab.say('too late');
    await after(10);

    expect(tab.state.connection).toBe('ended');
    expect(tab.sendStates).toEqual(['notSent']);
  });

  test('that expired while the visitor was away gives way to a new conversation', async () => {
    const storage = { local: local() };
    (await openTab(storage)).client.stop();
    server.expireTokens();

    const tab = await openTab(storage);

    expect(tab.state.connection).toBe('online');
    expect(server.conversations).toHaveLength(2);
  });
});

describe('a conversation that is gone', () => {
  test('is said so, and not tried for ever', async () => {
    const tab = await openTab();
    server.loseConversations();
    server.dropSockets();
    await after(5_000);
    expect(tab.state.connection).toBe('ended');

    const tries = server.requests.length;
    await after(60_000);
    expect(server.requests).toHaveLength(tries);
  });

  test('gives way to a new one, which gets the words that were not sent', async () => {
    const tab = await openTab();
    server.loseConversations();
    tab.say('please help');
    await after(10);

    tab.client.startOver();
    await after(10);

    expect(tab.state.connection).toBe('online');
    expect(tab.texts).toEqual(['Hello', 'please help']);
  });
});
