import { Alarm } from './alarm';
import { backoffMs } from './backoff';
import { isPassing, retryAfterMs } from './errors';
import type { Activity, Draft } from './wire';

export type SendState = 'sending' | 'sent' | 'notSent';

export interface Outgoing {
  /** Also the activity's clientActivityID, the same at every try. */
  readonly key: string;
  readonly activity: Activity;
  readonly state: SendState;
  /** The server will not have it as it is; only the person can send it again. */
  readonly refused: boolean;
}

/** After so many failed tries a message is shown as not sent. It is tried on all the same. */
const patience = 3;

/**
 * Sends messages one at a time in the order written. A try that may have arrived is repeated under the same key,
 * which the server runs once, so no failure can lose or double a message.
 */
export class Outbox {
  #items: readonly Outgoing[] = [];
  #pumping = false;
  readonly #alarm = new Alarm();
  readonly #post: (activity: Activity) => Promise<unknown>;
  readonly #changed: (items: readonly Outgoing[]) => void;
  readonly #random: () => number;

  constructor(
    post: (activity: Activity) => Promise<unknown>,
    changed: (items: readonly Outgoing[]) => void,
    random: () => number,
  ) {
    this.#post = post;
    this.#changed = changed;
    this.#random = random;
  }

  get items(): readonly Outgoing[] {
    return this.#items;
  }

  add(draft: Draft): void {
    const key = newKey();
    const activity: Activity = {
      ...draft,
      type: 'message',
      timestamp: new Date().toISOString(),
      channelData: { ...draft.channelData, clientActivityID: key },
    };
    this.#set([...this.#items, { key, activity, state: 'sending', refused: false }]);
    void this.#pump();
  }

  /** Replaces what is queued, for example with what a reload has left unsent. */
  restore(items: readonly Outgoing[]): void {
    this.#set(items.map((item) => ({ ...item, state: item.refused ? 'notSent' : 'sending' })));
    void this.#pump();
  }

  retry(key: string): void {
    this.#change(key, { state: 'sending', refused: false });
    this.wake();
  }

  /** Tries again at once what is waiting for a better moment. */
  wake(): void {
    this.#alarm.ring();
    void this.#pump();
  }

  /** The log has these keys: they have arrived, whatever the answer to the POST was. */
  settle(keys: ReadonlySet<string>): void {
    if (this.#items.some((item) => keys.has(item.key))) {
      this.#set(this.#items.filter((item) => !keys.has(item.key)));
    }
  }

  async #pump(): Promise<void> {
    if (this.#pumping) {
      return;
    }
    this.#pumping = true;
    for (let next = this.#next(); next; next = this.#next()) {
      await this.#deliver(next);
    }
    this.#pumping = false;
  }

  #next(): Outgoing | undefined {
    return this.#items.find((item) => item.state !== 'sent' && !item.refused);
  }

  async #deliver({ key, activity }: Outgoing): Promise<void> {
    for (let tries = 1; this.#next()?.key === key; tries++) {
      try {
        await this.#post(activity);
        this.#change(key, { state: 'sent' });
      } catch (error) {
        if (!isPassing(error)) {
          this.#change(key, { state: 'notSent', refused: true });
          return;
        }
        if (tries >= patience) {
          this.#set(this.#items.map((item) => (item.state === 'sending' ? { ...item, state: 'notSent' } : item)));
        }
        await this.#alarm.sleep(backoffMs(tries, this.#random, retryAfterMs(error)));
      }
    }
  }

  #change(key: string, change: Partial<Outgoing>): void {
    this.#set(this.#items.map((item) => (item.key === key ? { ...item, ...change } : item)));
  }

  #set(items: readonly Outgoing[]): void {
    this.#items = items;
    this.#changed(items);
  }
}

/** A random UUID. crypto.randomUUID is missing on pages served without TLS. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
