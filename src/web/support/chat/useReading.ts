import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from './timeline';

const nearPx = 40;

/** What it has to know of a message. */
export type Read = Pick<Entry, 'key' | 'side' | 'state'>;

export interface Reading {
  /** Something follows below what is in view. */
  readonly more: boolean;
  /** The end is more than a screen away. */
  readonly far: boolean;
  /** Something new is out of view. */
  readonly unread: boolean;
  readonly toNewest: () => void;
}

/**
 * Scrolls as a reader would want: along with what is new while they are at the end, but never past the beginning of
 * something that they have not seen; and not at all once they have scrolled away to read. Who begins at the newest counts all
 * that was said before as seen.
 */
export function useReading(
  log: RefObject<HTMLElement | null>, entries: readonly Read[], begin: 'unseen' | 'newest' = 'unseen',
): Reading {
  const [more, setMore] = useState(false);
  const [far, setFar] = useState(false);
  const [unread, setUnread] = useState(false);
  const known = useRef(new Set<string>());
  const following = useRef(true);
  const unseen = useRef<string | undefined>(undefined);
  const placedAt = useRef(-1);

  const look = useCallback(() => {
    const scroller = log.current;
    if (!scroller) {
      // A change of size can be told just after the messages have gone.
      return true;
    }
    const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
    const atEnd = left <= nearPx;
    setMore(left > 1);
    setFar(left > scroller.clientHeight);
    // A card that is not drawn yet has not been seen, however much room there is.
    if (atEnd && !scroller.querySelector('[aria-busy="true"]')) {
      unseen.current = undefined;
      setUnread(false);
    }
    return atEnd;
  }, [log]);

  const place = useCallback(() => {
    const scroller = log.current;
    if (!scroller) {
      return;
    }
    const end = scroller.scrollHeight - scroller.clientHeight;
    const first = unseen.current && elementOf(scroller, unseen.current);
    scroller.scrollTop = first ? Math.min(end, first.offsetTop) : end;
    placedAt.current = scroller.scrollTop;
    look();
  }, [log, look]);

  useEffect(() => {
    const scroller = log.current!;
    const scrolled = () => {
      const byReader = Math.abs(scroller.scrollTop - placedAt.current) > 1;
      const atEnd = look();
      // The end is where they were placed, too, so who comes back to it is known by that.
      if (byReader || atEnd) {
        following.current = atEnd;
      }
    };
    const resized = new ResizeObserver(() => (following.current ? place() : look()));
    scroller.addEventListener('scroll', scrolled, { passive: true });
    resized.observe(scroller);
    resized.observe(scroller.firstElementChild!);
    return () => {
      scroller.removeEventListener('scroll', scrolled);
      resized.disconnect();
    };
  }, [log, look, place]);

  useLayoutEffect(() => {
    const history = known.current.size === 0;
    const fresh = entries.filter((entry) => !known.current.has(entry.key));
    known.current = new Set(entries.map((entry) => entry.key));
    if (fresh.length === 0) {
      return;
    }
    if (fresh.some((entry) => entry.state === 'sending')) {
      following.current = true;
      unseen.current = undefined;
    }
    if (following.current) {
      // A person knows their own words, and what stood before them.
      unseen.current ??= history && begin === 'newest' ? undefined : fresh[fresh.findLastIndex((entry) => entry.side === 'person') + 1]?.key;
      place();
    } else {
      look();
    }
    const reply = fresh.find((entry) => entry.side !== 'person');
    if (reply && !history && isBelow(log.current!, reply.key)) {
      setUnread(true);
    }
  }, [entries, log, place, look, begin]);

  const toNewest = useCallback(() => {
    following.current = true;
    unseen.current = undefined;
    place();
    // The button is about to vanish; the keyboard goes on from the messages.
    log.current!.focus({ preventScroll: true });
  }, [log, place]);

  return { more, far, unread, toNewest };
}

function elementOf(scroller: HTMLElement, key: string): HTMLElement | null {
  return scroller.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
}

function isBelow(scroller: HTMLElement, key: string): boolean {
  const element = elementOf(scroller, key);
  return element !== null && element.offsetTop > scroller.scrollTop + scroller.clientHeight - nearPx;
}
