import { describe, expect, test } from 'vitest';
import { agentOf, awaitsReply, suggestions, timeline } from '../support/chat/timeline';
import { receiptFor } from '../support/directline/receipts';
import type { Activity } from '../support/directline/wire';
import { online, problemCard, state, stepCard } from './fake/sample';

const bot = (activity: Partial<Activity>): Activity => ({ type: 'message', from: { id: 'bot', role: 'bot' }, ...activity });
const me = (activity: Partial<Activity>): Activity => ({ type: 'message', from: { id: 'dl_1', role: 'user' }, ...activity });
const shown = (...activities: Activity[]) => timeline({ ...online, activities });
const uses = (...activities: Activity[]) => shown(...activities).map((entry) => entry.use);

const agent = (...activities: Activity[]) => agentOf({ ...online, activities }, shown(...activities))?.name;
const handoff = (value: object): Activity => bot({ type: 'event', name: 'blinkaudiobot/handoff', value });

describe('who has the case', () => {
  test('is the agent of whom the server told last, before they say a word', () => {
    const joined = bot({ text: 'Robin from the support team is here.', entities: [state('handoff')] });

    expect(agent(joined, handoff({ state: 'with-agent', agent: 'Robin' }))).toBe('Robin');
    expect(agent(joined, handoff({ state: 'with-agent', agent: 'Robin' }), me({ text: 'hello' }))).toBe('Robin');
    expect(agent(joined, handoff({ state: 'with-agent', agent: 'Robin' }), handoff({ state: 'with-bot' }))).toBeUndefined();
  });

  test('is whose words are the newest where the server does not tell', () => {
    const said = bot({ text: 'Hello', from: { id: 'bot', role: 'bot', name: 'Ana' } });

    expect(agent(bot({ text: 'One moment', entities: [state('handoff')] }), said)).toBe('Ana');
    expect(agent(bot({ text: 'Hello', entities: [state('triage')] }))).toBeUndefined();
  });
});

describe('sides', () => {
  test('words without the bot\'s mark are an agent\'s while a person has the case', () => {
    const sides = shown(
      me({ text: 'a person please' }),
      bot({ text: 'One moment', entities: [state('handoff')] }),
      bot({ text: 'Hello, this is Ana', from: { id: 'bot', role: 'bot', name: 'Ana' } }),
    ).map((entry) => entry.side);

    expect(sides).toEqual(['person', 'bot', 'agent']);
  });

  test('events are not shown', () => {
    expect(shown({ type: 'event', from: { role: 'bot' }, entities: [state('closed')] })).toEqual([]);
  });

  test('a queued message stands at the end until the log has it, under the same key', () => {
    const activity = { type: 'message', text: 'hi', channelData: { clientActivityID: 'k' } };
    const queued = timeline({ ...online, activities: [bot({ text: 'a' })], outgoing: [{ key: 'k', activity, state: 'sending', refused: false }] });
    const settled = shown(bot({ text: 'a' }), me(activity), bot({ text: 'b' }));

    expect(queued.at(-1)).toMatchObject({ key: 'k', side: 'person', state: 'sending' });
    expect(settled[1]).toMatchObject({ key: 'k', side: 'person', state: 'sent' });
  });

  test('only the last own message says that it was sent', () => {
    expect(shown(me({ text: 'a' }), me({ text: 'b' })).map((entry) => entry.state)).toEqual([undefined, 'sent']);
  });

  test('the last own message says that the team has read it', () => {
    const question = me({ id: 'c|0000004', text: 'a' });
    const seen = (value: object) => bot({ type: 'event', name: 'blinkaudiobot/seen', value });
    const states = (...after: Activity[]) => shown(question, ...after).map((entry) => entry.state)[0];

    expect(states(seen({ sequence: 3 }))).toBe('sent');
    expect(states(seen({ sequence: 4 }))).toBe('seen');
    expect(states(seen({}))).toBe('seen');
    expect(states(bot({ text: 'b' }))).toBe('sent');
    expect(states(bot({ from: { id: 'agent:a1', role: 'bot' }, text: 'b' }))).toBe('seen');
  });

  test('what an agent said is told to be read once', () => {
    const said = bot({ id: 'c|5', from: { id: 'agent:a1', role: 'bot' }, text: 'Hello' });
    const receipt = receiptFor([said, bot({ id: 'c|6', text: 'b' })]);

    expect(receipt).toEqual({ type: 'event', name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: 'c|5' } });
    expect(receiptFor([said, receipt!])).toBeUndefined();
    expect(receiptFor([bot({ text: 'a' })])).toBeUndefined();
  });

  test('a pause is marked with the time, and the name is said again after it', () => {
    const entries = shown(
      bot({ text: 'a', timestamp: '2026-03-02T10:00:00Z' }),
      bot({ text: 'b', timestamp: '2026-03-02T10:01:00Z' }),
      bot({ text: 'c', timestamp: '2026-03-02T11:00:00Z' }),
    );

    expect(entries.map((entry) => [entry.first, entry.at !== undefined])).toEqual([[true, true], [false, false], [true, true]]);
  });
});

describe('cards', () => {
  const first = bot(problemCard(1));
  const second = bot(stepCard(2));
  const answer = me({ value: { visit: 1, answer: 'cannot_hear' } });

  test('the newest is open and the older are spent', () => {
    expect(uses(first, answer, second)).toEqual(['spent', 'spent', 'open']);
  });

  test('one just answered waits for what the bot says', () => {
    expect(uses(first, answer)[0]).toBe('pressed');
  });

  test('one that the bot explained without drawing it again is open again', () => {
    expect(uses(second, me({ value: { visit: 2, answer: 'detail' } }), bot({ text: 'It is at the bottom.', entities: [state('guide', 'talk-button')] }))[0])
      .toBe('open');
  });

  test('a question in between leaves the step open', () => {
    expect(uses(second, me({ text: 'what is a Sync Module' }), bot({ text: 'A small box.', entities: [state('answer', 'talk-button')] }))[0])
      .toBe('open');
  });

  test('the step is spent once the case is with a person or closed', () => {
    expect(uses(second, me({ text: 'person' }), bot({ text: 'ok', entities: [state('handoff', 'talk-button')] }))[0]).toBe('spent');
    expect(uses(second, me({ text: 'works' }), bot({ text: 'ok', entities: [state('closed')] }))[0]).toBe('spent');
  });

  test('the answer that was pressed is remembered', () => {
    expect(shown(first, answer, second)[0]?.chosen).toEqual({ visit: 1, answer: 'cannot_hear' });
  });
});

describe('waiting', () => {
  test('a reply is awaited after own words, but not from a person at the desk', () => {
    const said = me({ text: 'hello' });

    expect(awaitsReply({ ...online, activities: [said] })).toBe(true);
    expect(awaitsReply({ ...online, activities: [said, bot({ text: 'hi' })] })).toBe(false);
    expect(awaitsReply({ ...online, activities: [bot({ text: 'ok', entities: [state('handoff')] }), said] })).toBe(false);
    expect(awaitsReply({ ...online, connection: 'offline', activities: [said] })).toBe(false);
  });
});

describe('suggestions', () => {
  const actions = [{ type: 'imBack', title: 'It works now', value: 'it works now' }, { type: 'imBack', title: 'Start over', value: 'start over' }];

  test('are the last message\'s, less what its card offers', () => {
    const asked = bot({ ...stepCard(1), suggestedActions: { actions } });

    expect(suggestions({ ...online, activities: [asked] }).map((action) => action.title)).toEqual(['Start over']);
  });

  test('are gone once the person has spoken', () => {
    expect(suggestions({ ...online, activities: [bot({ text: 'a', suggestedActions: { actions } }), me({ text: 'b' })] })).toEqual([]);
  });
});
