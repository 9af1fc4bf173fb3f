import type { Keeper } from './keeper';
import type { Outgoing } from './outbox';

const key = 'blinkaudiobot.unsent';

interface Saved {
  readonly conversationId: string;
  readonly items: readonly Outgoing[];
}

/** Keeps what is not sent yet for a reload of the same tab. Without storage nothing is kept. */
export class OutboxStore {
  readonly #storage: Keeper | undefined;

  constructor(storage: Keeper | undefined) {
    this.#storage = storage;
  }

  load(conversationId: string): readonly Outgoing[] {
    try {
      const saved = JSON.parse(this.#storage?.getItem(key) ?? 'null') as Saved | null;
      return saved?.conversationId === conversationId ? saved.items : [];
    } catch {
      return [];
    }
  }

  save(conversationId: string, outgoing: readonly Outgoing[]): void {
    const items = outgoing.filter((item) => item.state !== 'sent');
    try {
      if (items.length > 0) {
        this.#storage?.setItem(key, JSON.stringify({ conversationId, items } satisfies Saved));
      } else {
        this.#storage?.removeItem(key);
      }
    } catch {
      // Storage is full or forbidden: a reload would lose them, nothing else does.
    }
  }
}
