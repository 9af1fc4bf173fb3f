import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../page/words';
import type { CardAnswer } from './answers';
import { useCardLibrary } from './cardLibrary';
import type { DrawnCard } from './drawCard';
import type { CardUse } from './timeline';

interface CardProps {
  readonly content: unknown;
  /** What to say if it cannot be drawn. */
  readonly instead: string | undefined;
  readonly use: CardUse;
  readonly chosen: CardAnswer | undefined;
  readonly onAnswer: (title: string | undefined, data: unknown) => void;
}

/** An Adaptive Card. It is drawn once; after that only its buttons change. */
export function Card({ content, instead, use, chosen, onAnswer }: CardProps): VNode {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const library = useCardLibrary();
  const [drawn, setDrawn] = useState<DrawnCard>();
  const press = useRef<CardProps['onAnswer']>(onAnswer);
  useEffect(() => {
    press.current = (title, data) => {
      // Until the next drawing arrives, a second press of the same card must not be sent.
      if (use === 'open') {
        press.current = () => undefined;
        onAnswer(title, data);
      }
    };
  }, [use, onAnswer]);
  useLayoutEffect(() => {
    const card = library.drawCard?.(content, (title, data) => press.current(title, data));
    frame.current!.replaceChildren(...(card ? [card.element] : []));
    setDrawn(card);
  }, [content, library]);
  useLayoutEffect(() => drawn?.show(use, chosen), [drawn, use, chosen?.visit, chosen?.answer]);
  const coming = !library.drawCard && !library.late;
  return (
    <div class={`card card-${use}${coming ? ' card-coming' : ''}`} aria-busy={coming}>
      <div ref={frame} />
      {!drawn && !coming && <p class="card-problem">{instead ?? words('chat.cardProblem')}</p>}
    </div>
  );
}
