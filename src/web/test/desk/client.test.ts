import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Alert } from '../../desk/state/alerts';
import { DeskClient } from '../../desk/state/client';
import { emptyDesk, type DeskState } from '../../desk/state/deskState';
import { transcript } from '../../desk/state/transcript';
import { FakeDesk, problem } from './FakeDesk';
import { me, said, summary, two } from './sample';

let server: FakeDesk;
let client: DeskClient;
let state: DeskState;
let alerts: Alert[];
let connections: string[];

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeDesk();
  state = emptyDesk;
  alerts = [];
  connections = [];
  client = new DeskClient({
    fetch: server.fetch,
    random: () => 0.5,
    now: () => Date.now(),
    changed: (next) => {
      state = next;
      if (connections.at(-1) !== next.connection) {
        connections.push(next.connection);
      }
    },
    alert: (alert) => alerts.push(alert),
  });
});

afterEach(() => {
  client.end();
  vi.useRealTimers();
});

const settle = (ms = 1) => vi.advanceTimersByTimeAsync(ms);
const texts = () => transcript(state.opened!).map(({ text }) => text);

async function open(reference: string): Promise<void> {
  client.open({ reference });
  await settle();
}

async function start(): Promise<void> {
  void client.start();
  await settle();
}

test('whoever has a session goes on, and hears of what comes', async () => {
  server.add(summary('AAA'));
  await start();
  expect(state.connection).toBe('online');
  expect(Object.keys(state.cases)).toEqual(['AAA']);

  server.add(summary('BBB'));
  await settle();

  expect(Object.keys(state.cases)).toEqual(['AAA', 'BBB']);
  expect(alerts.map(({ kind, summary: { reference } }) => [kind, reference])).toEqual([['waiting', 'BBB']]);
});

test('whoever has none is asked to sign in', async () => {
  server.me = null;
  await start();
  expect(state.me).toBeNull();

  await client.signIn('one@example.org', 'a long password');
  await settle();

  expect(state.me?.name).toBe(me.name);
  expect(state.connection).toBe('online');
});

test('a lost connection is shown at once, and what was missed is caught up from the last event', async () => {
  server.add(summary('AAA'), [said(1, 'hello')]);
  await start();
  await open('AAA');

  server.offline = true;
  server.drop();
  await settle();
  expect(state.connection).toBe('lost');

  server.add(summary('AAA', { lastText: 'still there?' }), [said(2, 'still there?')]);
  server.offline = false;
  await settle(30_000);

  expect(connections).toEqual(['connecting', 'online', 'lost', 'online']);
  expect(server.requests.findLast(({ path }) => path === '/events')!.headers.get('Last-Event-ID')).toBe('1');
  expect(state.cases.AAA?.lastText).toBe('still there?');
  expect(texts()).toEqual(['hello', 'still there?']);
});

test('a stream that falls silent counts as lost', async () => {
  await start();
  server.offline = true;
  await settle(40_001);

  expect(state.connection).toBe('lost');
});

test('every command carries the session\'s token', async () => {
  server.add(summary('AAA'));
  await start();
  await open('AAA');
  await client.command('take');

  expect(server.requests.find(({ path }) => path.endsWith('/take'))!.headers.get('X-Desk-Csrf')).toBe(me.csrf);
  expect(state.cases.AAA?.agent?.id).toBe(me.id);
});

test('of two agents one wins, and the other is told who', async () => {
  server.add(summary('AAA'));
  await start();
  await open('AAA');
  server.cases.get('AAA')!.summary = summary('AAA', { change: 5, state: 'with-agent', agent: two });

  expect(await client.command('take')).toBe(false);
  await settle();

  expect(state.notice).toEqual({ key: 'has', name: two.name, tone: 'problem' });
  expect(state.cases.AAA?.agent?.name).toBe(two.name);
});

test('a reply whose answer is lost is sent again under its key, and said once', async () => {
  server.add(summary('AAA', { state: 'with-agent', agent: me }));
  await start();
  await open('AAA');

  server.loseAnswers = 1;
  void client.send('reply', 'I am here');
  await settle(5_000);

  const replies = server.posts('/reply');
  expect(replies).toHaveLength(2);
  expect(replies[0]!.commandId).toBe(replies[1]!.commandId);
  expect(texts()).toEqual(['I am here']);
  expect(state.opened!.pending).toEqual([]);
});

test('a reply that cannot be sent stays, and can be tried again', async () => {
  server.add(summary('AAA', { state: 'with-agent', agent: me }));
  await start();
  await open('AAA');
  server.offline = true;
  void client.send('reply', 'I am here');
  await settle(10_000);
  expect(state.opened!.pending.map(({ failed }) => failed)).toEqual([true]);

  server.offline = false;
  void client.retry(state.opened!.pending[0]!.id);
  await settle();

  expect(state.opened!.pending).toEqual([]);
  expect(texts()).toEqual(['I am here']);
});

test('a session that has ended leads to the sign-in, with nothing left to see', async () => {
  server.add(summary('AAA'));
  await start();
  await open('AAA');
  server.refusals.set('/AAA/take', () => problem(401, 'sign-in', { signIn: 'openid' }));
  await client.command('take');
  await settle();

  expect([state.me, state.cases, state.opened, state.signIn]).toEqual([null, {}, undefined, 'openid']);
});

test('writing is told to colleagues and the customer at most every three seconds', async () => {
  server.add(summary('AAA', { state: 'with-agent', agent: me }));
  await start();
  await open('AAA');
  for (let strokes = 0; strokes < 40; strokes++) {
    client.presence.writes('AAA', true);
    await settle(100);
  }

  expect(server.posts('/typing')).toHaveLength(2);
  expect(server.posts('/presence')).toEqual([{ doing: 'writes' }, { doing: 'writes' }]);
});

test('a case that is not there says so', async () => {
  await start();
  await open('ZZZ');

  expect(state.opened?.missing).toBe(true);
});

test('whoever comes to a case hears who was there, and forgets who has left', async () => {
  server.add(summary('AAA'));
  await start();
  await open('AAA');
  server.tell('presence', { reference: 'AAA', who: two.id, doing: 'looks' });
  await settle();
  server.tell('presence', { reference: 'AAA', who: two.id, doing: 'writes' });
  server.tell('presence', { reference: 'BBB', who: 'three', doing: 'looks' });
  server.tell('presence', { reference: 'AAA', who: me.id, doing: 'looks' });
  await settle();

  expect(server.posts('/presence')).toEqual([{ doing: 'looks' }]);
  expect(state.opened!.presents).toMatchObject({ [two.id]: { doing: 'writes' } });
  expect(Object.keys(state.opened!.presents)).toEqual([two.id]);

  server.tell('presence', { reference: 'AAA', who: two.id, doing: 'left' });
  await settle();
  expect(state.opened!.presents).toEqual({});
});

test('a day in a search is the agent\'s own', async () => {
  vi.stubEnv('TZ', 'America/New_York');
  await start();
  await client.search({ text: '', device: '', from: '2026-11-23', to: '2026-11-23' });
  vi.unstubAllEnvs();

  const { query } = server.requests.at(-1)!;
  expect([query.get('from'), query.get('to')]).toEqual(['2026-11-23T05:00:00.000Z', '2026-11-24T05:00:00.000Z']);
});

test('a talk that was taken from the bot is no longer among those of the bot', async () => {
  server.live = [{ conversation: 'c1', lastAt: '2026-11-23T10:00:00Z' }];
  await start();
  client.view('bot');
  await settle();
  expect(state.live).toHaveLength(1);

  expect(await client.takeLive('c1')).toBe('NEW');
  await settle();
  expect(state.live).toEqual([]);
});
