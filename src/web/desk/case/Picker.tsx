import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { CardIcon } from '../page/icons';
import type { Offer } from './canned';

export const pickerId = 'offers';

export function optionId({ kind, id }: Offer): string {
  return `offer-${kind}-${id}`;
}

interface PickerProps {
  readonly offers: readonly Offer[];
  readonly at: number;
  readonly onChoose: (offer: Offer) => void;
}

/** The answers and steps that go with what stands after "/". The keyboard stays in the box. */
export function Picker({ offers, at, onChoose }: PickerProps): VNode {
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }), [at]);
  return (
    <ul ref={list} id={pickerId} class="offers" role="listbox" aria-label={words('reply.offers')}>
      {offers.map((offer, index) => (
        <li
          key={optionId(offer)}
          id={optionId(offer)}
          role="option"
          aria-selected={index === at}
          // Before the box loses the keyboard.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(offer);
          }}
        >
          <strong>{offer.kind === 'step' && <CardIcon />}{offer.title}</strong>
          <span>{offer.kind === 'step' ? words('reply.step') : offer.text}</span>
        </li>
      ))}
    </ul>
  );
}
