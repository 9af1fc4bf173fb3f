import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchCardLibrary } from '../support/chat/cardLibrary';
import { drawCard } from '../support/chat/drawCard';
import { Markdown } from '../support/chat/markdown';
import { Message } from '../support/chat/Message';
import { answerDraft, ownWords, suggestionDraft } from '../support/chat/ownWords';
import { timeline } from '../support/chat/timeline';
import type { Activity } from '../support/directline/wire';
import { online, problemCard, ratingCard, stepCard } from './fake/sample';

let root: HTMLElement;

beforeAll(fetchCardLibrary);

beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

function show(activity: Activity, onRetry = vi.fn(), outgoing?: { readonly refused: boolean }): HTMLElement {
  const chat = outgoing
    ? { ...online, outgoing: [{ key: 'k', activity: { ...activity, channelData: { clientActivityID: 'k' } }, state: 'notSent' as const, ...outgoing }] }
    : { ...online, activities: [activity] };
  const [entry] = timeline(chat);
  act(() => render(<Message entry={entry!} onAnswer={vi.fn()} onRetry={onRetry} />, root));
  return root;
}

const html = (text: string) => {
  act(() => render(<Markdown text={text} />, root));
  return root.innerHTML;
};

describe('text', () => {
  test('is never markup, whoever sent it', () => {
    const attack = '<img src=x onerror=alert(1)>';

    expect(show({ type: 'message', from: { role: 'bot' }, text: attack }).querySelector('img')).toBeNull();
    expect(show({ type: 'message', from: { role: 'bot' }, text: attack, textFormat: 'markdown' }).querySelector('img')).toBeNull();
    expect(html(`**${attack}** [x](javascript:alert(1))`)).not.toMatch(/<img|href/);
  });

  test('of the bot is Markdown only if it says so', () => {
    expect(show({ type: 'message', from: { role: 'bot' }, text: '**a**' }).querySelector('strong')).toBeNull();
    expect(show({ type: 'message', from: { role: 'bot' }, text: '**a**', textFormat: 'markdown' }).querySelector('strong')?.textContent).toBe('a');
  });

  test('has bold, italic, links, lists and line breaks', () => {
    expect(html('Hold **Talk**, *then* speak\nnow')).toBe('<p>Hold <strong>Talk</strong>, <em>then</em> speak<br>now</p>');
    expect(html('See\n\n1. One\n2. Two\n- a')).toBe('<p>See</p><ol start="1"><li>One</li><li>Two</li></ol><ul><li>a</li></ul>');
    expect(html('[help](https://example.org/a)')).toContain('href="https://example.org/a"');
    expect(html('snake_case_name and 2*3*4')).toBe('<p>snake_case_name and 2*3*4</p>');
  });
});

describe('what a person said', () => {
  test('by a button is shown in the button\'s words', () => {
    const activity: Activity = { type: 'message', value: { visit: 1, answer: 'no' }, channelData: { blinkaudiobot: { label: 'Didn\'t help' } } };

    expect(ownWords(activity)).toBe('Didn\'t help');
  });

  test('and was not sent can be tried again', () => {
    const retry = vi.fn();
    show({ type: 'message', text: 'hi' }, retry, { refused: true }).querySelector<HTMLButtonElement>('.failed button')!.click();

    expect(retry).toHaveBeenCalledWith('k');
  });

  test('and is still tried is no failure, and can be hurried', () => {
    const retry = vi.fn();
    const shown = show({ type: 'message', text: 'hi' }, retry, { refused: false });
    shown.querySelector<HTMLButtonElement>('.waiting button')!.click();

    expect(shown.querySelector('.failed')).toBeNull();
    expect(retry).toHaveBeenCalledWith('k');
  });
});

describe('a rating', () => {
  test('is read back with its sentence', () => {
    const label = (data: unknown) => answerDraft('Good', data).channelData?.blinkaudiobot?.label;

    expect(label({ visit: 1, answer: 'good', sentence: ' Quick. ' })).toBe('Good: Quick.');
    expect(label({ visit: 1, answer: 'good', sentence: ' ' })).toBe('Good');
    expect(label({ visit: 1, answer: 'good' })).toBe('Good');
    expect(label('anything')).toBe('Good');
  });
});

describe('suggested actions', () => {
  test('send what the protocol says for their kind', () => {
    expect(suggestionDraft({ type: 'imBack', title: 'Yes', value: 'yes' })).toEqual({ text: 'yes' });
    expect(suggestionDraft({ type: 'postBack', title: 'Yes', value: { visit: 1, answer: 'y' } }))
      .toEqual({ value: { visit: 1, answer: 'y' }, channelData: { blinkaudiobot: { label: 'Yes' } } });
    expect(suggestionDraft({ type: 'messageBack', title: 'Yes', text: 'yes', displayText: 'Yes please', value: 1 }))
      .toEqual({ text: 'yes', value: 1, channelData: { blinkaudiobot: { label: 'Yes please' } } });
  });
});

describe('a card', () => {
  const content = stepCard(3).attachments![0]!.content;

  test('shows all six answers, and a press tells which', () => {
    // The library sets this old property, which the test's DOM has read-only.
    Object.defineProperty(Event.prototype, 'cancelBubble', { value: false, writable: true });
    const press = vi.fn();
    const card = drawCard(content, press)!;
    const buttons = [...card.element.querySelectorAll('button')];
    buttons[1]!.click();

    expect(buttons).toHaveLength(6);
    expect(press).toHaveBeenCalledWith('Didn\'t help', { visit: 3, answer: 'no' });
  });

  test('that is over leaves the tab order, keeps focus possible, and keeps the answer alone', () => {
    const card = drawCard(content, vi.fn())!;
    card.show('spent', { visit: 3, answer: 'skip' });
    const buttons = [...card.element.querySelectorAll('button')];

    expect(buttons.every((button) => button.getAttribute('aria-disabled') === 'true' && button.tabIndex === -1)).toBe(true);
    expect(buttons.some((button) => button.disabled)).toBe(false);
    expect(buttons.filter((button) => button.classList.contains('chosen')).map((button) => button.textContent)).toEqual(['Skip this step']);
    const rows = [...card.element.querySelectorAll('.ac-actionSet')];
    expect(rows.map((row) => row.closest('[style*="display: none"]') === null)).toEqual([false, true, false]);
  });

  test('sends a rating with the sentence written beside it, and other answers without', () => {
    Object.defineProperty(Event.prototype, 'cancelBubble', { value: false, writable: true });
    const press = vi.fn();
    const { element } = drawCard(ratingCard(4).attachments![0]!.content, press)!;
    root.append(element);
    const field = element.querySelector('textarea')!;
    field.value = 'Quick.';
    field.dispatchEvent(new Event('input'));
    for (const button of element.querySelectorAll('button')) {
      button.click();
    }

    expect(press.mock.calls).toEqual([
      ['Good', { visit: 4, answer: 'good', sentence: 'Quick.' }],
      ['Not good', { visit: 4, answer: 'poor', sentence: 'Quick.' }],
      ['It stopped again', { visit: 4, answer: 'again' }],
    ]);
    expect(element.querySelector('label')?.htmlFor).toBe(field.id);
  });

  test('that is over shows no field, and a question only with its answer', () => {
    const isShown = (inside: Element) => inside.closest('[style*="display: none"]') === null;
    const { element, show: showUse } = drawCard(ratingCard(4).attachments![0]!.content, vi.fn())!;
    const question = [...element.querySelectorAll('.ac-textBlock')].find((block) => block.textContent === 'How was my help?')!;
    const field = element.querySelector('textarea')!;

    showUse('open', undefined);
    expect([isShown(question), isShown(field)]).toEqual([true, true]);
    showUse('spent', { visit: 4, answer: 'good' });
    expect([isShown(question), isShown(field)]).toEqual([true, false]);
    showUse('spent', undefined);
    expect([isShown(question), isShown(field)]).toEqual([false, false]);
  });

  test('is a named group, and no stop for the Tab key', () => {
    const { element } = drawCard({ ...(content as object), speak: 'Step 1 of 9' }, vi.fn())!;

    expect([element.tabIndex, element.getAttribute('role'), element.getAttribute('aria-label')]).toEqual([-1, 'group', 'Step 1 of 9']);
    expect(drawCard({ ...(content as object), fallbackText: 'Step one' }, vi.fn())!.element.getAttribute('aria-label')).toBe('Step one');
    expect(drawCard(content, vi.fn())!.element.getAttribute('aria-label')).toBe('Step 1 of 9');
  });

  test('is shown alone: the text beside it says the same', () => {
    const shown = show({ ...problemCard(1), from: { role: 'bot' } });

    expect(shown.querySelector('.bubble')).toBeNull();
    expect(shown.querySelector('.card')?.textContent).toContain('What goes wrong with the sound?');
  });

  test('that cannot be drawn gives way to its text', () => {
    const content = { type: 'SomethingElse' };
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];

    expect(show({ type: 'message', from: { role: 'bot' }, text: 'Say yes or no', attachments }).textContent).toContain('Say yes or no');
  });

  test('of any shape does not break the page', () => {
    expect(drawCard({ type: 'AdaptiveCard', version: '1.5', body: 'nonsense' }, vi.fn())).toBeUndefined();
    expect(() => drawCard(null, vi.fn())).not.toThrow();
  });
});
