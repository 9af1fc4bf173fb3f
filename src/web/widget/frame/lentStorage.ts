import { browserPlaces, type Places } from '../../support/chat/useConversation';
import type { Keeper } from '../../support/directline/keeper';
import type { Area } from '../wire';
import type { HostPage } from './hostPage';

/**
 * A place in the site's own storage. Where the browser is told to block other sites' cookies, it gives a frame no
 * storage at all, and the conversation would end with each page.
 */
export class LentStorage implements Keeper {
  readonly #values: Map<string, string>;
  readonly #area: Area;
  readonly #host: HostPage;

  constructor(host: HostPage, area: Area) {
    this.#host = host;
    this.#area = area;
    this.#values = new Map(Object.entries(host.hello.stored[area]));
  }

  getItem(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.take(key, value);
    this.#host.tell({ type: 'store', area: this.#area, key, value });
  }

  removeItem(key: string): void {
    this.take(key, null);
    this.#host.tell({ type: 'store', area: this.#area, key, value: null });
  }

  /** Learns what another tab has stored. */
  take(key: string, value: string | null): void {
    if (value === null) {
      this.#values.delete(key);
    } else {
      this.#values.set(key, value);
    }
  }
}

/** The browser's own places, which the site cannot see, or where there are none, the site's. */
export function placesOf(host: HostPage): Places {
  const { tabs, tab } = browserPlaces();
  return { tabs: tabs ?? new LentStorage(host, 'tabs'), tab: tab ?? new LentStorage(host, 'tab') };
}
