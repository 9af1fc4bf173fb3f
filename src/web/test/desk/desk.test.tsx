import { render } from 'preact';
import { act } from 'preact/test-utils';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { wordsFrom, WordsProvider } from '../../support/page/words';
import { App } from '../../desk/page/App';
import { LabelsProvider } from '../../desk/page/labels';
import { FakeDesk, problem } from './FakeDesk';
import { flat, type Tree } from '../flat';
import { begun, byBot, me, noted, said, summary, two } from './sample';

const texts = {
  ...flat((parse(readFileSync('../../cards/text/en/desk.yaml', 'utf8')) as { deskPage: Tree }).deskPage),
  'answers.device.mini.label': 'Mini',
  'answers.problem.cannot_hear.label': 'I can\'t hear them',
};

let server: FakeDesk;
let root: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers({ now: begun + 12 * 60_000 });
  server = new FakeDesk();
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} });
  location.hash = '';
  localStorage.clear();
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

afterEach(async () => {
  await act(() => render(null, root));
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
async function settle(ms = 5): Promise<void> {
  for (let round = 0; round < 4; round++) {
    tellAddress();
    await act(async () => void (await vi.advanceTimersByTimeAsync(round === 0 ? ms : 5)));
  }
}
const find = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector)!;
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const button = (name: string) => all('button').find((one) => one.textContent === name)!;
const click = async (name: string) => {
  await act(() => button(name).click());
  await settle();
};
const submit = async (form = 'form') => {
  await act(() => void find(form).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await settle();
};
const reply = () => find<HTMLTextAreaElement>('#reply');

async function write(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function press(key: string, target: EventTarget = document.body): Promise<void> {
  await act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  await settle();
}

async function open(reference?: string): Promise<void> {
  location.hash = reference ? `#case=${reference}` : '';
  await act(() => render(
    <WordsProvider value={wordsFrom(texts)}><LabelsProvider value={texts}><App /></LabelsProvider></WordsProvider>, root));
  await settle();
}

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
    await write(reply(), '');
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

  test('writes letters where one writes, and everywhere once shortcuts are off', async () => {
    server.add(summary('AAA', { state: 'with-agent', agent: me }));
    localStorage.setItem('blinkaudiobot.desk.preferences', '{"keys":false}');
    await open('AAA');
    await press('e');
    await press('e', reply());

    expect(root.querySelector('dialog')).toBeNull();
  });
});

describe('who comes', () => {
  test('signs in, is told when that fails, and leaves nothing behind', async () => {
    server.me = null;
    server.add(summary('AAA'));
    await open();
    server.refusals.set('/sign-in', () => problem(401, 'wrong-password'));
    await submit();
    expect(find('[role="alert"]').textContent).toBe('That address and password do not match an account.');
    await submit();
    expect(all('.row')).toHaveLength(1);

    await click('Sign out');
    expect(find('h1').textContent).toBe('Sign in');
    expect(root.textContent).not.toContain('AAA');
  });

  test('with an invitation makes an account', async () => {
    server.me = null;
    location.hash = '#invite=first';
    await act(() => render(<WordsProvider value={wordsFrom(texts)}><LabelsProvider value={texts}><App /></LabelsProvider></WordsProvider>, root));
    await settle();
    expect(root.textContent).toContain('Your role: admin.');
    find<HTMLInputElement>('[name="name"]').value = 'Agent Nine';
    await submit();

    expect(find('.me').textContent).toBe('Agent Nine');
    expect(location.hash).toBe('');
  });

  test('as an admin invites others', async () => {
    server.me = { ...me, role: 'admin' };
    await open();
    await click('Team');
    await submit('.invite form');

    expect(server.posts('/invitations')).toHaveLength(1);
    expect(find('.once-shown code').textContent).toBe('http://desk/desk#invite=new');
  });

  test('as a supervisor reads who did what; as an agent does not', async () => {
    server.me = { ...me, role: 'supervisor' };
    server.add(summary('AAA'));
    await open();
    await click('Team');
    await act(() => all('dialog a').find(({ textContent }) => textContent === 'Audit log')!.click());
    location.hash = '#audit';
    await settle();

    expect(all('.audit tbody tr').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Agent Two127.0.0.1Saw a caseAAA'),
      expect.stringContaining('Not signed in127.0.0.1Tried to sign intwo@example.org'),
    ]);

    await act(() => render(null, root));
    server.me = me;
    await act(() => render(<WordsProvider value={wordsFrom(texts)}><LabelsProvider value={texts}><App /></LabelsProvider></WordsProvider>, root));
    await settle();
    expect(root.querySelector('.audit')).toBeNull();
  });

  test('is told when the session has ended, and not after leaving', async () => {
    await open();
    server.me = null;
    server.drop();
    await settle(2_000);
    expect(find('.gate').textContent).toContain('Your session has ended.');

    server.me = me;
    await submit();
    await click('Sign out');
    expect(find('.gate').textContent).not.toContain('Your session has ended.');
  });
});

describe('an admin', () => {
  beforeEach(() => { server.me = { ...me, role: 'admin' }; });

  test('gives somebody another role', async () => {
    await open();
    await click('Team');
    await click('Change Agent Two');
    find<HTMLSelectElement>('.change [name="role"]').value = 'admin';
    await submit('.change form');

    expect(server.posts('/agents/a2/role').map(({ role }) => role)).toEqual(['admin']);
    expect(all('.who').map(({ textContent }) => textContent)).toContain('Agent Twoadmin · here now');
  });

  test('removes somebody, but not with one press', async () => {
    await open();
    await click('Team');
    await click('Change Agent Two');
    await click('Remove Agent Two');
    expect(document.activeElement?.textContent).toBe('Cancel');
    await click('Cancel');
    expect(document.activeElement?.textContent).toBe('Remove Agent Two');
    expect(server.agents).toHaveLength(3);

    await click('Remove Agent Two');
    await click('Yes, remove');
    expect(server.agents.map(({ id }) => id)).toEqual(['a1', 'a3']);
  });

  test('cannot invite or give roles where the company account does', async () => {
    server.me = { ...me, role: 'admin', signIn: 'openid' };
    await open();
    await click('Team');
    await click('Change Agent Two');

    expect(root.querySelector('dialog form')).toBeNull();
    expect(find('dialog').textContent).toContain('Your company account decides');
    expect(button('Remove Agent Two')).toBeDefined();
  });

  test('makes a key, sees it once, and takes it back', async () => {
    await open();
    location.hash = '#keys';
    await settle();
    expect(all('.api-keys li').map(({ textContent }) => textContent)).toEqual([
      'Help deskRead cases · Answer and close casesMade by Agent Three on Nov 23, 2026 · Good until Nov 23, 2027Never usedTake back Help desk',
    ]);

    find<HTMLInputElement>('[name="name"]').value = 'Reports';
    await submit('.api-keys form');
    expect(server.posts('/keys').map(({ name, scopes, days }) => [name, scopes, days])).toEqual([['Reports', ['read'], 365]]);
    expect(find('.once-shown code').textContent).toBe('blinkbot_once');

    await click('Take back Help desk');
    await click('Yes, take it back');
    expect(all('.api-keys strong').map(({ textContent }) => textContent)).toEqual(['Reports']);
  });

  test('and nobody else has keys', async () => {
    server.me = { ...me, role: 'supervisor' };
    await open();
    location.hash = '#keys';
    await settle();

    expect(root.querySelector('.api-keys')).toBeNull();
    expect(server.requests.some(({ path }) => path === '/keys')).toBe(false);
  });
});
