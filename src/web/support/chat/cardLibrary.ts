import { useEffect, useState } from 'preact/hooks';
import { backoffMs } from '../directline/backoff';

export interface CardLibrary {
  readonly drawCard?: typeof import('./drawCard').drawCard;
  /** It does not come as it should: say the card's words meanwhile. */
  readonly late: boolean;
}

const followers = new Set<(library: CardLibrary) => void>();
let library: CardLibrary = { late: false };
let fetching: Promise<void> | undefined;

/** What draws cards: larger than all the rest, so it comes with the first card, and all cards wait for it together. */
export function useCardLibrary(): CardLibrary {
  const [known, setKnown] = useState(library);
  useEffect(() => {
    followers.add(setKnown);
    setKnown(library);
    void fetchCardLibrary();
    return () => void followers.delete(setKnown);
  }, []);
  return known;
}

/** Fetches it, however long the network is away. */
export function fetchCardLibrary(): Promise<void> {
  fetching ??= keepFetching();
  return fetching;
}

async function keepFetching(): Promise<void> {
  for (let failures = 1; ; failures++) {
    try {
      const { drawCard } = await import('./drawCard');
      tell({ drawCard, late: false });
      return;
    } catch {
      tell({ late: true });
      await new Promise((resolve) => setTimeout(resolve, backoffMs(failures, Math.random)));
    }
  }
}

function tell(now: CardLibrary): void {
  library = now;
  followers.forEach((follower) => follower(now));
}
