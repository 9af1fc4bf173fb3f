import type { Activity, Attachment } from '../directline/wire';

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';

/** What a button of a card sends. */
export interface CardAnswer {
  readonly visit: number;
  readonly answer: string;
}

export function isCardAnswer(value: unknown): value is CardAnswer {
  const answer = value as Partial<CardAnswer> | null | undefined;
  return typeof answer?.visit === 'number' && typeof answer.answer === 'string';
}

export function isAdaptiveCard(attachment: Attachment): boolean {
  return attachment.contentType === adaptiveCardType;
}

const known = new WeakMap<Attachment, readonly string[]>();

/** The titles of a card's answer buttons, wherever in the card they are. */
export function answerTitles(card: Attachment): readonly string[] {
  let titles = known.get(card);
  if (!titles) {
    titles = [...submitTitles(card.content)];
    known.set(card, titles);
  }
  return titles;
}

export function asksByCard(activity: Activity): boolean {
  return (activity.attachments ?? []).some((card) => isAdaptiveCard(card) && answerTitles(card).length > 0);
}

function* submitTitles(node: unknown): Generator<string> {
  if (Array.isArray(node)) {
    for (const item of node) {
      yield* submitTitles(item);
    }
  } else if (typeof node === 'object' && node !== null) {
    const element = node as { type?: unknown; title?: unknown };
    if (element.type === 'Action.Submit' || element.type === 'Action.Execute') {
      yield String(element.title ?? '');
    }
    yield* submitTitles(Object.values(node));
  }
}
