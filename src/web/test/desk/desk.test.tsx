import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { begun, byBot, me, noted, said, summary, two } from './sample';
import {
  all, button, click, draw, find, leave, open, press, reply, root, server, settle, submit, write,
} from './screen';

describe('the queue', () => {
  test('shows who waits, how long, and which has waited too long', async () => {
    server.add(summary('AAA'));
    server.add(summary('BBB', { waitingSince: new Date(begun + 11 * 60_000).toISOString() }));
    await open();

    expect(all('.row-name').map((name) => name.textContent)).toEqual(['AAA', 'BBB']);
    expect(all('.row-since').map((since) => since.textContent)).toEqual(['12 min', '1 min']);
    expect(all('.row').map((row) => row.classList.contains('alarm'))).toEqual([true, false]);
    expect(document.title).toBe('(2) Support desk');
  });

  test('follows without being asked, and says so when it cannot', async () => {
    await open();
    expect(root.textContent).toContain('Nobody is waiting');
    server.add(summary('AAA'));
    await settle();
    expect(all('.row')).toHaveLength(1);

    server.offline = true;
    server.drop();
    await settle();
    expect(find('.lost-banner').textContent).toContain('The connection is lost');
  });

  test('never takes a customer\'s words for markup', async () => {
    server.add(summary('AAA', { lastText: '<img src=x>', personName: '<b>x</b>', summary: '<i>s</i>' }), [said(1, '<img src=x> **bold**')]);
    await open('AAA');

    expect(root.querySelector('img, .row b, .row i, .bubble strong')).toBeNull();
    expect(find('.person .bubble').textContent).toBe('<img src=x> **bold**');
  });

  test('offers sound and notifications to whom nothing would call', async () => {
    await open();
    await click('Turn on sound and notifications');
    expect(find('dialog').textContent).toContain('Play a sound');
    await act(() => find<HTMLInputElement>('dialog input').click());
    await settle();

    expect(button('Turn on sound and notifications')).toBeUndefined();
  });

  test('misses no change of the address, however early', () => {
    const listens = vi.spyOn(globalThis, 'addEventListener');
    draw();

    expect(listens.mock.calls.map(([type]) => type)).toContain('hashchange');
    listens.mockRestore();
  });

  test('is searched', async () => {
    server.add(summary('AAA'));
    server.add(summary('BBB', { state: 'closed', resolution: 'resolved' }));
    await open();
    await write(find<HTMLInputElement>('#search'), 'BBB');
    await settle(300);

    expect(all('.row-name').map((name) => name.textContent)).toEqual(['BBB']);
  });
});

describe('a case', () => {
  test('has the record beside the conversation', async () => {
    server.add(summary('AAA'), [byBot(1, 'What is wrong?'), said(2, 'no sound')]);
    await open('AAA');
    const record = find('.record').textContent!;

    for (const words of [
      'Said it is urgent', 'Restart the camera', 'I can\'t hear them', 'Mini', 'Not sure', 'Did not help', 'Could not do it',
      'the router is at my neighbour\'s', 'Left out', 'it does the thing again', 'Asked for a person',
    ]) {
      expect(record).toContain(words);
    }
    expect(all('.bubble').map((bubble) => bubble.textContent)).toEqual(['What is wrong?', 'no sound']);
  });

  test('says on the way back to the list how many wait there', async () => {
    server.add(summary('AAA', { state: 'with-agent', agent: me }));
    await open('AAA');
    expect(root.querySelector('.back .badge')).toBeNull();
    server.add(summary('BBB'));
    await settle();

    expect(find('.back').textContent).toBe('Back to the listWaiting 1');
  });

  test('is taken before it is answered', async () => {
    server.add(summary('AAA'));
    await open('AAA');
    expect(button('Reply')).toBeUndefined();
    await click('Take');

    expect(find('.state').textContent).toBe('With: You');
    await write(reply(), 'I am here');
    await press('Enter', reply());
    expect(all('.agent .bubble').map((bubble) => bubble.textContent)).toEqual(['I am here']);
    expect(reply().value).toBe('');
    expect(server.posts('/typing')).toHaveLength(1);
  });

  test('that somebody else has says who', async () => {
    server.add(summary('AAA'));
    await open('AAA');
    server.cases.get('AAA')!.summary = summary('AAA', { change: 9, state: 'with-agent', agent: two });
    await click('Take');

    expect(find('.notice').textContent).toContain('Agent Two has this case.');
    expect(find('.state').textContent).toBe('With: Agent Two');
    expect(button('Take')).toBeUndefined();
  });

  test('keeps notes apart from replies', async () => {
    server.add(summary('AAA', { state: 'with-agent', agent: me }), [noted(1, 'Be careful', two)]);
    await open('AAA');
    expect(find('.note .line-head').textContent).toContain('Agent Two');
    expect(find('.note .line-head').textContent).toContain('Note, for the team only');

    await click('Note');
    await write(reply(), 'Called before');
    await press('Enter', reply());

    expect(server.posts('/note').map(({ text }) => text)).toEqual(['Called before']);
    expect(server.posts('/reply')).toEqual([]);
    expect(server.posts('/typing')).toEqual([]);
  });

  test('keeps what was written to each of them', async () => {
    server.add(summary('AAA', { state: 'with-agent', agent: me }));
    await open('AAA');
    await write(reply(), 'half an answer');
    await click('Note');
    expect(reply().value).toBe('');
    await click('Reply');

    expect(reply().value).toBe('half an answer');
  });

  test('is written to where the tab leads, not beside it', async () => {
    server.add(summary('AAA', { state: 'with-agent', agent: me }));
    await open('AAA');
    await click('Note');

    expect(document.activeElement).toBe(reply());
  });

  test('keeps what was written when the page is loaded again, until the agent signs out', async () => {
    server.add(summary('AAA', { state: 'with-agent', agent: me }));
    await open('AAA');
    await write(reply(), 'half an answer');
    await leave();
    await open('AAA');
    expect(reply().value).toBe('half an answer');

    await click('Sign out');
    await leave();
    server.me = me;
    await open('AAA');
    expect(reply().value).toBe('');
  });

  test('shows no half an answer of somebody else', async () => {
    server.add(summary('AAA', { state: 'with-agent', agent: me }));
    await open('AAA');
    await write(reply(), 'half an answer');
    await leave();
    server.me = { ...me, ...two };
    server.cases.get('AAA')!.summary = summary('AAA', { state: 'with-agent', agent: two });
    await open('AAA');

    expect(reply().value).toBe('');
  });

  test('offers answers and steps after a slash', async () => {
    server.add(summary('AAA', { state: 'with-agent', agent: me, personName: 'Robin' }));
    await open('AAA');
    await write(reply(), '/gree');
    await press('Enter', reply());
    expect(reply().value).toBe('Hello Robin. I have read your case.');

    await write(reply(), '/restart the');
    expect(all('[role="option"] strong').map((title) => title.textContent)).toEqual(['Restart the camera', 'Restart the Sync Module']);
    await press('ArrowDown', reply());
    await press('Enter', reply());
    expect(server.posts('/reply').map(({ step, text }) => [step, text])).toEqual([['reboot-sync-module', undefined]]);
  });

  test('sends nothing that was looked for and not found', async () => {
    server.add(summary('AAA', { state: 'with-agent', agent: me }));
    await open('AAA');
    await write(reply(), '/greting');
    await press('Enter', reply());
    expect(server.posts('/reply')).toEqual([]);
    expect(find('.offers').textContent).toContain('No answer or step has these words.');

    await press('Escape', reply());
    await press('Enter', reply());
    expect(server.posts('/reply').map(({ text }) => text)).toEqual(['/greting']);
  });

  test('sends a step with one press', async () => {
    server.add(summary('AAA', { state: 'with-agent', agent: me }));
    await open('AAA');
    await click('Send as card');

    expect(server.posts('/reply').map(({ step }) => step)).toEqual(['reboot-camera']);
  });

  test('goes back to the bot at a step, with what was found out', async () => {
    server.add(summary('AAA', { state: 'with-agent', agent: me }));
    await open('AAA');
    await click('Back to the bot');
    const form = find<HTMLFormElement>('dialog form');
    form.querySelector<HTMLSelectElement>('[name="step"]')!.value = 'reboot-camera';
    const device = form.querySelector<HTMLSelectElement>('[name="scope"]')!;
    device.value = '';
    form.querySelector<HTMLTextAreaElement>('[name="text"]')!.value = 'Bye';
    await act(() => void form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    await settle();

    expect(server.posts('/return').map(({ step, text, slots }) => [step, text, slots])).toEqual([['reboot-camera', 'Bye', undefined]]);
    expect(find('.state').textContent).toBe('Back with the bot');
  });

  test('is handed on, and closed with a reason', async () => {
    server.add(summary('AAA', { state: 'with-agent', agent: me }));
    server.add(summary('BBB', { state: 'with-agent', agent: me }));
    await open('AAA');
    await click('Hand on');
    await act(() => find('.person').click());
    await settle();
    expect(server.posts('/hand-on').map(({ to }) => to)).toEqual([two]);

    location.hash = '#case=BBB';
    await settle();
    await click('Close case');
    await submit('dialog form');
    expect(server.posts('/close').map(({ resolution }) => resolution)).toEqual(['resolved']);
  });

  test('that somebody is given is shown to them wherever they look', async () => {
    server.add(summary('AAA'));
    server.add(summary('BBB', { state: 'with-agent', agent: two }));
    await open('AAA');
    server.add(summary('BBB', { state: 'with-agent', agent: me }));
    await settle();
    expect(find('.notice').textContent).toContain('BBB is your case now.');

    await act(() => find<HTMLAnchorElement>('.notice a').click());
    location.hash = '#case=BBB';
    await settle();
    expect(find('.notice').textContent).toBe('');
  });

  test('begins where the keyboard is of use in what it asks', async () => {
    server.add(summary('AAA', { state: 'with-agent', agent: me }));
    await open('AAA');
    for (const [name, first] of [['Hand on', '.person'], ['Close case', '[value="resolved"]'], ['Back to the bot', '[name="step"]']] as const) {
      await click(name);
      expect(find(`dialog ${first}`).hasAttribute('autofocus')).toBe(true);
      await click('Close');
    }
  });

  test('is marked as seen by who has it, and looks at it', async () => {
    server.add(summary('AAA', { state: 'with-agent', agent: me, unread: 2 }), [said(7, 'hello?')]);
    server.add(summary('BBB', { state: 'with-agent', agent: two, unread: 2 }), [said(7, 'hello?')]);
    await open('BBB');
    expect(server.posts('/seen')).toEqual([]);
    location.hash = '#case=AAA';
    await settle();

    expect(server.posts('/seen').map(({ sequence }) => sequence)).toEqual([7]);
  });

  test('shows who types, for a while', async () => {
    server.add(summary('AAA', { state: 'with-agent', agent: me }));
    await open('AAA');
    server.typing('AAA');
    await settle();
    expect(find('.typing-line').textContent).toBe('Customer is typing');
    await settle(7_000);

    expect(find('.typing-line').textContent).toBe('');
  });

  test('shows who else is there, and what they do', async () => {
    server.add(summary('AAA'));
    await open('AAA');
    server.tell('presence', { reference: 'AAA', who: two.id, doing: 'looks' });
    await settle();
    expect(find('.colleagues').textContent).toBe('Agent Two is looking at this case');

    server.tell('presence', { reference: 'AAA', who: two.id, doing: 'writes' });
    await settle();
    expect(find('.colleagues').textContent).toBe('Agent Two is writing');
    await settle(8_000);
    expect(find('.colleagues').textContent).toBe('Agent Two is looking at this case');
    await settle(40_000);
    expect(find('.colleagues').textContent).toBe('');
  });

  test('tells the others that it is looked at, until it is left', async () => {
    server.add(summary('AAA'));
    await open('AAA');
    await settle(21_000);
    location.hash = '';
    await settle();

    expect(server.posts('/presence').map(({ doing }) => doing)).toEqual(['looks', 'looks', 'left']);
  });
});

describe('the keyboard', () => {
  test('goes through the cases and takes one', async () => {
    server.add(summary('AAA'));
    server.add(summary('BBB', { waitingSince: new Date(begun + 60_000).toISOString() }));
    await open();
    await press('j');
    await press('j');
    expect(find('#case-title').textContent).toBe('BBB');
    await press('t');
    expect(server.posts('/BBB/take')).toHaveLength(1);

    await press('?');
    expect(find('dialog').textContent).toContain('Keyboard shortcuts');
  });

  test('goes on from case to case as fast as it is pressed', async () => {
    for (const [index, reference] of ['AAA', 'BBB', 'CCC'].entries()) {
      server.add(summary(reference, { waitingSince: new Date(begun + index * 60_000).toISOString() }));
    }
    await open();
    for (let times = 0; times < 3; times++) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    }
    await settle();

    expect(find('#case-title').textContent).toBe('CCC');
  });

  test('writes letters where one writes, and everywhere once shortcuts are off', async () => {
    server.add(summary('AAA', { state: 'with-agent', agent: me }));
    localStorage.setItem('blinkaudiobot.desk.preferences', '{"keys":false}');
    await open('AAA');
    await press('e');
    await press('e', reply());

    expect(root.querySelector('dialog')).toBeNull();
  });
});
