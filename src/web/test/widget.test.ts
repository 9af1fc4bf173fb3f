import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { timeline } from '../support/chat/timeline';
import type { Activity } from '../support/directline/wire';
import type { HostPage } from '../widget/frame/hostPage';
import { LentStorage } from '../widget/frame/lentStorage';
import { personOf } from '../widget/frame/person';
import { newestId, ReadMark, unreadAfter } from '../widget/frame/readMark';
import { forgetAll, keep, ownKey, recall } from '../widget/loader/memory';
import type { ToHost } from '../widget/wire';
import { FakeDirectLine } from './fake/FakeDirectLine';
import { MemoryStorage } from './fake/MemoryStorage';
import { online } from './fake/sample';
import { Tab } from './fake/Tab';

function token(claims: object): string {
  return `x.${btoa(JSON.stringify(claims)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}.y`;
}

const bot = (id: string): Activity => ({ type: 'message', id, text: id, from: { id: 'bot', role: 'bot' } });
const own = (id: string): Activity => ({ type: 'message', id, text: id, from: { id: 'dl_me', role: 'user' } });

describe('unread messages', () => {
  const entries = timeline({ ...online, activities: [bot('1'), own('2'), bot('3'), bot('4')] });

  test('are those of the other side after the newest that was seen', () => {
    expect([undefined, '1', '3', '4'].map((mark) => unreadAfter(entries, mark))).toEqual([3, 2, 1, 0]);
    expect(newestId(entries)).toBe('4');
    expect(newestId([])).toBeUndefined();
  });

  test('are marked as seen for all tabs, or without storage for this page', () => {
    const storage = new MemoryStorage();
    new ReadMark(storage).set('3');
    const alone = new ReadMark(undefined);
    alone.set('4');

    expect([new ReadMark(storage).get(), alone.get()]).toEqual(['3', '4']);
  });
});

describe('storage that the site lends', () => {
  const told: ToHost[] = [];
  const host = {
    hello: { stored: { tabs: { a: '1' }, tab: {} } },
    tell: (message: ToHost) => told.push(message),
  } as unknown as HostPage;

  test('has what was stored before, and stores for the next page', () => {
    const storage = new LentStorage(host, 'tabs');
    storage.setItem('b', '2');
    storage.removeItem('a');

    expect([storage.getItem('a'), storage.getItem('b')]).toEqual([null, '2']);
    expect(told).toEqual([
      { type: 'store', area: 'tabs', key: 'b', value: '2' },
      { type: 'store', area: 'tabs', key: 'a', value: null },
    ]);
  });

  test('learns from other tabs without telling them again', () => {
    told.length = 0;
    const storage = new LentStorage(host, 'tabs');
    storage.take('a', '9');
    storage.take('c', null);

    expect(storage.getItem('a')).toBe('9');
    expect(told).toEqual([]);
  });
});

describe('what the loader keeps', () => {
  test('is its own alone, and gone when it is removed', () => {
    localStorage.setItem('theirs', 'x');
    keep('tabs', 'until', '5');
    keep('tab', 'open', '1');

    expect([recall('tabs'), recall('tab')]).toEqual([{ until: '5' }, { open: '1' }]);
    forgetAll();
    expect([recall('tabs'), recall('tab'), localStorage.getItem('theirs')]).toEqual([{}, {}, 'x']);
  });

  test('is told from what the site stores', () => {
    expect(ownKey(new StorageEvent('storage', { key: 'blinkaudiobot.widget:until' }))).toBe('until');
    expect(ownKey(new StorageEvent('storage', { key: 'theirs' }))).toBeUndefined();
  });
});

test('the page is said to be in the language of its words, in the country that the site wants', async () => {
  document.documentElement.lang = 'en';
  const { speak } = await import('../widget/frame/speak');

  expect(['en-GB', 'fr', '', 'en'].map(speak)).toEqual(['en-GB', 'en', 'en', 'en']);
  speak('fr-CA');
  expect(document.documentElement.lang).toBe('en');
});

test('a person is read from the token, which only the server checks', () => {
  expect(personOf(token({ user: 'dl_ana', conv: 'c', exp: 0 })))
    .toMatchObject({ userId: 'dl_ana', conversationId: 'c', expires_in: 0 });
  expect([personOf('nonsense'), personOf(token({}))]).toEqual([undefined, undefined]);
});

describe('a person whom the site names', () => {
  let server: FakeDirectLine;
  let tab: Tab;
  const ana = { token: 'ana', userId: 'dl_ana', conversationId: 'c9', expires_in: 1800 };
  const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-03-02T10:00:00Z') });
    server = new FakeDirectLine();
  });

  afterEach(() => {
    tab.client.stop();
    vi.useRealTimers();
  });

  async function open(local: Storage, begin: (tab: Tab) => void = () => undefined): Promise<void> {
    tab = new Tab(server, { local });
    begin(tab);
    tab.client.start();
    await after(10);
  }

  test('has a conversation of their own, which goes on at the next page', async () => {
    const local = new MemoryStorage();
    server.know('ana', 'c9');
    await open(local, ({ client }) => client.identify(ana));
    tab.client.stop();
    await open(local, ({ client }) => client.identify({ ...ana, token: 'ana2', conversationId: 'c10' }));

    expect(server.conversations.map(({ id }) => id)).toEqual(['c9']);
    expect(server.requests).not.toContain('POST /api/visitor-token');
  });

  test('leaves nothing of the conversation to who comes after', async () => {
    const local = new MemoryStorage();
    server.know('ana', 'c9');
    await open(local, ({ client }) => client.identify(ana));
    tab.say('my address is secret');
    await after(10);
    tab.client.identify(null);
    await after(10);

    expect(tab.texts).toEqual(['Hello']);
    expect(server.conversations).toHaveLength(2);
    tab.client.stop();
    await open(local, ({ client }) => client.identify(null));
    expect(server.conversations).toHaveLength(2);
  });

  test('whose token is refused is helped without a name', async () => {
    await open(new MemoryStorage(), ({ client }) => client.identify(ana));
    await after(2_000);

    expect(tab.texts).toEqual(['Hello']);
    expect(server.requests).toContain('POST /api/visitor-token');
    expect(tab.refusals).toHaveLength(1);
    expect(tab.refusals[0]).toContain('403');
  });
});
