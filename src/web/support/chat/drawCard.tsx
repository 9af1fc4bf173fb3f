import { ActionSet, AdaptiveCard, type CardElement, type CardObject, Container, OpenUrlAction, SubmitAction } from 'adaptivecards';
import { render } from 'preact';
import { type CardAnswer, isCardAnswer } from './answers';
import { hostConfig } from './hostConfig';
import { Markdown } from './markdown';
import type { CardUse } from './timeline';

export interface DrawnCard {
  readonly element: HTMLElement;
  /** Shows whether the buttons can be pressed, and which one was. */
  show(use: CardUse, chosen: CardAnswer | undefined): void;
}

AdaptiveCard.onProcessMarkdown = (text, result) => {
  const holder = document.createElement('div');
  render(<Markdown text={text} />, holder);
  result.outputHtml = holder.innerHTML;
  result.didProcess = true;
};

/** Draws a card with the vendor's library; undefined if it cannot. */
export function drawCard(
  content: unknown,
  onAnswer: (title: string | undefined, data: unknown) => void,
): DrawnCard | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => {
    if (action instanceof SubmitAction) {
      onAnswer(action.title, action.data);
    } else if (action instanceof OpenUrlAction && /^https?:/.test(action.url ?? '')) {
      window.open(action.url, '_blank', 'noopener,noreferrer');
    }
  };
  try {
    card.parse(content);
    const element = card.render();
    const empty = card.getItemCount() === 0 && card.getActionCount() === 0;
    if (!element || empty) {
      return undefined;
    }
    nameGroup(card, element);
    return { element, show: (use, chosen) => show(card, use, chosen) };
  } catch {
    // A card is data from elsewhere; one that cannot be drawn must not take the page with it.
    return undefined;
  }
}

/** A card is a place that focus can be sent to, not one more stop for the Tab key, as the library would have it. */
function nameGroup(card: AdaptiveCard, element: HTMLElement): void {
  const title = card.speak ?? card.fallbackText ?? element.querySelector('.ac-textBlock')?.textContent;
  element.tabIndex = -1;
  element.setAttribute('role', 'group');
  if (title) {
    element.setAttribute('aria-label', title);
  }
}

function show(card: AdaptiveCard, use: CardUse, chosen: CardAnswer | undefined): void {
  const keep = new Set<CardObject>();
  const actions = card.getAllActions();
  actions.forEach(({ renderedElement: button }) => {
    if (button) {
      button.tabIndex = use === 'open' ? 0 : -1;
    }
  });
  for (const action of actions.filter((action) => action instanceof SubmitAction)) {
    const button = action.renderedElement!;
    const mine = isCardAnswer(action.data) && chosen?.visit === action.data.visit && chosen.answer === action.data.answer;
    button.classList.toggle('chosen', mine);
    // Not "disabled": that would drop the keyboard's place in the page when the pressed button goes grey.
    button.setAttribute('aria-disabled', String(use !== 'open'));
    if (mine) {
      keep.add(action.parent!);
    }
  }
  // Of a card that is over only the given answer stays; the library takes the space between the rows with them.
  for (const row of new Set(actions.map((action) => action.parent))) {
    if (row instanceof ActionSet) {
      setVisible(blockOf(card, row), use !== 'spent' || keep.has(row));
    }
  }
  for (const input of card.getAllInputs()) {
    setVisible(input, use !== 'spent');
  }
}

/** A row of buttons with the question that it answers, where the card has more than one. */
function blockOf(card: AdaptiveCard, row: ActionSet): CardElement {
  return row.parent instanceof Container && row.parent !== card ? row.parent : row;
}

function setVisible(element: CardElement, visible: boolean): void {
  element.isVisible = visible;
  // The library says this of anything that was hidden or shown; what a card asks is nothing that opens.
  element.renderedElement?.removeAttribute('aria-expanded');
}
