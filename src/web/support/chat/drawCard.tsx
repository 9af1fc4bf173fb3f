import { AdaptiveCard, OpenUrlAction, SubmitAction } from 'adaptivecards';
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
    return element && { element, show: (use, chosen) => show(card, use, chosen) };
  } catch {
    // A card is data from elsewhere; one that cannot be drawn must not take the page with it.
    return undefined;
  }
}

function show(card: AdaptiveCard, use: CardUse, chosen: CardAnswer | undefined): void {
  for (const action of card.getAllActions()) {
    const button = action.renderedElement;
    if (!button || !(action instanceof SubmitAction)) {
      continue;
    }
    const mine = isCardAnswer(action.data) && chosen?.visit === action.data.visit && chosen.answer === action.data.answer;
    button.classList.toggle('chosen', mine);
    // Not "disabled": that would drop the keyboard's place in the page when the pressed button goes grey.
    button.setAttribute('aria-disabled', String(use !== 'open'));
    button.tabIndex = use === 'open' ? 0 : -1;
  }
}
