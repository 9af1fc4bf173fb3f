import type { Entry } from '../../support/chat/timeline';
import type { Keeper } from '../../support/directline/keeper';

const key = 'blinkaudiobot.read';

/** Remembers the newest message that the person has seen, for all tabs. Without storage, for this page. */
export class ReadMark {
  #memory: string | undefined;
  readonly #storage: Keeper | undefined;

  constructor(storage: Keeper | undefined) {
    this.#storage = storage;
  }

  get(): string | undefined {
    try {
      return this.#storage?.getItem(key) ?? this.#memory;
    } catch {
      return this.#memory;
    }
  }

  set(id: string): void {
    this.#memory = id;
    try {
      this.#storage?.setItem(key, id);
    } catch {
      // Storage is full or forbidden; other tabs count for themselves.
    }
  }
}

/** How many messages of the other side came after the mark. */
export function unreadAfter(entries: readonly Entry[], mark: string | undefined): number {
  const seen = entries.findLastIndex(({ activity }) => activity.id !== undefined && activity.id === mark);
  return entries.slice(seen + 1).filter(({ side }) => side !== 'person').length;
}

/** The newest message that the log has. */
export function newestId(entries: readonly Entry[]): string | undefined {
  return entries.findLast(({ activity }) => activity.id !== undefined)?.activity.id;
}
