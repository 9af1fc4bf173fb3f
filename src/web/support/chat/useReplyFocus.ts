import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { isAdaptiveCard } from './answers';
import type { Entry } from './timeline';

/**
 * Takes the keyboard along: who pressed an answer with it goes on at the card that comes in reply. The focus of
 * whoever used a pointer, or has gone elsewhere in the meantime, is left alone.
 */
export function useReplyFocus(log: RefObject<HTMLElement | null>, entries: readonly Entry[]): void {
  const pressed = useRef<HTMLElement | undefined>(undefined);

  useEffect(() => {
    const left = new AbortController();
    const note = (event: MouseEvent) => {
      const answer = (event.target as Element).closest<HTMLElement>('.card-open .ac-pushButton');
      if (answer) {
        // Only a pointer counts clicks.
        pressed.current = event.detail === 0 ? answer : undefined;
      }
    };
    log.current!.addEventListener('click', note, { capture: true, signal: left.signal });
    return () => left.abort();
  }, [log]);

  useLayoutEffect(() => {
    const answer = pressed.current;
    const asked = answer?.closest<HTMLElement>('.message')?.dataset['key'];
    const given = entries.findLastIndex((entry) => entry.side === 'person');
    const reply = entries.slice(given + 1).find((entry) => entry.activity.attachments?.some(isAdaptiveCard));
    if (!answer || !reply || entries.findIndex((entry) => entry.key === asked) > given) {
      return;
    }
    pressed.current = undefined;
    if (answer === document.activeElement) {
      log.current!
        .querySelector<HTMLElement>(`[data-key="${CSS.escape(reply.key)}"] .ac-adaptiveCard`)
        ?.focus({ preventScroll: true });
    }
  }, [entries, log]);
}
