import type { CannedAnswer, GuideStep } from '../server/wire';

/** Something that the reply box offers after "/". */
export type Offer =
  | { readonly kind: 'answer'; readonly id: string; readonly title: string; readonly text: string }
  | { readonly kind: 'step'; readonly id: string; readonly title: string };

/** As many as a phone has room for; another letter brings the rest. */
const mostOffers = 6;

interface Known {
  readonly name: string | undefined;
  readonly reference: string;
  readonly device: string;
}

/** Fills the holes of a canned answer. A name that nobody knows is left out, with the blank before it. */
export function fill(text: string, { name, reference, device }: Known): string {
  return text
    .replace(/ ?\{name\}/g, (hole) => (name ? hole.replace('{name}', () => name) : ''))
    .replaceAll('{reference}', () => reference)
    .replaceAll('{device}', () => device);
}

/** What goes with the words after "/", the best first: those that begin a word of the title, then any in the text. */
export function offers(query: string, answers: readonly CannedAnswer[], steps: readonly GuideStep[]): readonly Offer[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const all: readonly Offer[] = [
    ...answers.map((answer) => ({ kind: 'answer' as const, ...answer })).sort((a, b) => a.title.localeCompare(b.title)),
    ...steps.map((step) => ({ kind: 'step' as const, ...step })),
  ];
  const rank = (offer: Offer) => {
    const title = ` ${offer.title.toLowerCase()}`;
    const text = offer.kind === 'answer' ? offer.text.toLowerCase() : '';
    return wanted.every((word) => title.includes(` ${word}`)) ? 0 : wanted.every((word) => `${title} ${text}`.includes(word)) ? 1 : 2;
  };
  return all.filter((offer) => rank(offer) < 2).sort((a, b) => rank(a) - rank(b)).slice(0, mostOffers);
}
