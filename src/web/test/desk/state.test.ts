import { describe, expect, test } from 'vitest';
import { EventParser } from '../../desk/server/events';
import { alertOf, lateAlerts, lateKey } from '../../desk/state/alerts';
import { offered } from '../../desk/state/caseRules';
import { type DeskState, emptyDesk, noSearch } from '../../desk/state/deskState';
import { counts, groups, urgency } from '../../desk/state/queue';
import { type DeskAction, reduce } from '../../desk/state/reduce';
import { transcript } from '../../desk/state/transcript';
import { at, begun, byAgent, byBot, me, noted, record, said, summary, two } from './sample';

const after = (...actions: readonly DeskAction[]): DeskState =>
  actions.reduce(reduce, reduce(emptyDesk, { type: 'signedIn', me }));
const listed = (...cases: ReturnType<typeof summary>[]): DeskAction => ({ type: 'listed', view: 'open', cases });
const references = (state: DeskState) => groups(state, me)?.map(({ key, cases }) => [key, cases.map(({ reference }) => reference)]);

describe('the queue', () => {
  test('is unknown until it has been fetched, and then may be empty', () => {
    expect(groups(after(), me)).toBeUndefined();
    expect(groups(after(listed()), me)).toEqual([]);
  });

  test('has who waits longest first, and those with the team and the bot apart', () => {
    const state = after(listed(
      summary('NEW', { waitingSince: at(5) }),
      summary('OLD', { waitingSince: at(1), state: 'reopened' }),
      summary('HERS', { state: 'with-agent', agent: two, changedAt: at(9) }),
      summary('MINE', { state: 'answered', agent: me, changedAt: at(2) }),
      summary('BOT', { state: 'with-bot' }),
      summary('DONE', { state: 'closed' }),
    ));

    expect(references(state)).toEqual([['waiting', ['OLD', 'NEW']], ['team', ['MINE', 'HERS']], ['bot', ['BOT']]]);
  });

  test('follows a change from one view to the other', () => {
    const taken = after(listed(summary('AAA')), { type: 'changed', cases: [summary('AAA', { change: 2, state: 'with-agent', agent: me })] });
    const mine = reduce(reduce(taken, { type: 'listed', view: 'mine', cases: [] }), { type: 'viewed', view: 'mine' });

    expect(references(mine)).toEqual([['reply', ['AAA']]]);
    expect(counts(mine.cases, me)).toEqual({ waiting: 0, mine: 1, awaited: 1 });
  });

  test('is not put back by news that come late', () => {
    const state = after(listed(summary('AAA', { change: 7, state: 'closed' })), { type: 'changed', cases: [summary('AAA', { change: 6 })] });

    expect(state.cases.AAA?.state).toBe('closed');
  });

  test('gives way to what was looked for, and only to the newest question', () => {
    const older = { ...noSearch, text: 'a' };
    const newer = { ...noSearch, text: 'ab' };
    const asked = after(listed(), { type: 'searched', search: older }, { type: 'searched', search: newer });

    expect(groups(reduce(asked, { type: 'found', search: older, cases: [summary('OLD')] }), me)).toBeUndefined();
    expect(references(reduce(asked, { type: 'found', search: newer, cases: [summary('NEW')] }))).toEqual([['found', ['NEW']]]);
  });

  test('rings when one waits too long, but not for who is being helped', () => {
    const minutes = (count: number) => begun + count * 60_000;

    expect([4, 6, 11].map((count) => urgency(summary('AAA'), minutes(count), 600))).toEqual(['calm', 'late', 'alarm']);
    expect(urgency(summary('AAA', { state: 'answered' }), minutes(60), 600)).toBe('calm');
    const late = lateAlerts([summary('AAA')], new Set(), minutes(11), 600);
    expect(late.map(({ kind }) => kind)).toEqual(['late']);
    expect(lateAlerts([summary('AAA')], new Set([lateKey(summary('AAA'))]), minutes(11), 600)).toEqual([]);
  });
});

describe('an alert', () => {
  const mine = summary('AAA', { state: 'with-agent', agent: me, unread: 0 });

  test('tells of somebody new in the queue, once', () => {
    expect(alertOf(undefined, summary('AAA'), me)?.kind).toBe('waiting');
    expect(alertOf(summary('AAA'), summary('AAA', { unread: 5 }), me)).toBeUndefined();
  });

  test('tells of words in my case, and of a case that was handed to me', () => {
    expect(alertOf(mine, { ...mine, unread: 1 }, me)?.kind).toBe('message');
    expect(alertOf({ ...mine, agent: two }, mine, me)?.kind).toBe('handed');
  });

  test('does not tell of colleagues\' cases', () => {
    expect(alertOf({ ...mine, agent: two }, { ...mine, agent: two, unread: 3 }, me)).toBeUndefined();
  });
});

describe('what is offered', () => {
  test('depends on who has the case, and on the role', () => {
    expect([...offered(summary('A'), me)]).toContain('take');
    expect([...offered(summary('A', { state: 'answered', agent: me }), me)]).toContain('reply');
    expect([...offered(summary('A', { state: 'answered', agent: two }), me)]).toEqual(['note']);
    expect([...offered(summary('A', { state: 'answered', agent: two }), { ...me, role: 'supervisor' })]).toContain('release');
    expect([...offered(summary('A', { state: 'closed' }), me)]).toEqual(['reopen', 'note']);
  });
});

describe('the conversation', () => {
  const opened = after({ type: 'opened', reference: 'AAA' }, { type: 'read', reference: 'AAA', summary: summary('AAA'), record, conversation: 'c' });
  const hear = (state: DeskState, ...activities: ReturnType<typeof said>[]) =>
    reduce(state, { type: 'said', conversation: 'c', activities, watermark: 9 });

  test('has every side, notes apart, and nothing of the machinery', () => {
    const state = hear(opened,
      byBot(1, 'Hello'), said(2, 'hi'), noted(3, 'Calls from work'), byAgent(4, 'I am here'),
      { type: 'event', sequence: 5, name: 'blinkaudiobot/handoff' },
      { type: 'invoke', sequence: 6, internal: true, name: 'blinkaudiobot/case/take', value: {} });

    expect(transcript(state.opened!).map(({ side, text }) => [side, text])).toEqual([
      ['bot', 'Hello'], ['person', 'hi'], ['note', 'Calls from work'], ['agent', 'I am here'],
    ]);
  });

  test('has everything once, however often it is read', () => {
    const state = hear(hear(opened, said(1, 'a'), said(2, 'b')), said(2, 'b'), said(3, 'c'));

    expect(transcript(state.opened!).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });

  test('shows own words at once, and not twice when the log has them', () => {
    const pending = { id: 'k', command: 'reply', text: 'I am here', at: at(1), failed: false } as const;
    const sending = reduce(opened, { type: 'sending', pending });
    expect(transcript(sending.opened!).map(({ state }) => state)).toEqual(['sending']);
    expect(transcript(reduce(sending, { type: 'notSent', id: 'k' }).opened!).map(({ state }) => state)).toEqual(['failed']);

    expect(transcript(hear(sending, byAgent(1, 'I am here')).opened!).map(({ state }) => state)).toEqual([undefined]);
  });

  test('of another case is not mixed in', () => {
    const other = reduce(opened, { type: 'opened', reference: 'BBB' });

    expect(reduce(other, { type: 'said', conversation: 'c', activities: [said(1, 'a')], watermark: 1 }).opened!.activities).toEqual([]);
  });

  test('leaves out the name with which an agent\'s words begin in Teams', () => {
    const inTeams = { ...said(1, 'Agent One: hello'), from: { id: 'agent:a1', name: 'Agent One', role: 'bot' } };

    expect(transcript({ activities: [inTeams, said(2, 'Pat: hi')], pending: [] }).map(({ text }) => text)).toEqual(['hello', 'Pat: hi']);
  });

  test('ends somebody\'s typing when they have spoken', () => {
    const typing = reduce(opened, { type: 'typing', reference: 'AAA', at: 1 });

    expect(typing.opened!.typedAt).toBe(1);
    expect(hear(typing, said(1, 'there')).opened!.typedAt).toBeUndefined();
  });
});

test('nothing stays on the screen of who has signed out', () => {
  const state = after(listed(summary('AAA')), { type: 'opened', reference: 'AAA' }, { type: 'signedOut', ended: false });

  expect(state).toEqual({ ...emptyDesk, me: null });
});

test('events are read in whatever pieces they come', () => {
  const text = ':\n\nid: 4\nevent: case\ndata: {"a":"1: 2"}\n\nevent: typing\r\ndata: {}\r\n\r\n';
  const parser = new EventParser();

  expect([...text].flatMap((letter) => parser.push(letter))).toEqual([
    { id: '4', name: 'case', data: '{"a":"1: 2"}' },
    { id: undefined, name: 'typing', data: '{}' },
  ]);
});
