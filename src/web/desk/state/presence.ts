import type { DeskApi } from '../server/api';
import type { Doing } from '../server/wire';

const tellEveryMs = 3_000;

/** Tells colleagues and the customer what is done with a case. All of it is live only, and lost without harm. */
export class Presence {
  readonly #api: DeskApi;
  readonly #now: () => number;
  readonly #toldAt = new Map<string, number>();

  constructor(api: DeskApi, now: () => number) {
    this.#api = api;
    this.#now = now;
  }

  tell(reference: string, doing: Doing): void {
    this.#post(reference, 'presence', { doing });
  }

  /** Colleagues see all that is written; the customer sees that a reply is. */
  writes(reference: string, isReply: boolean): void {
    if (this.#isTime('writes')) {
      this.tell(reference, 'writes');
    }
    if (isReply && this.#isTime('typing')) {
      this.#post(reference, 'typing');
    }
  }

  #isTime(what: string): boolean {
    const isTime = this.#now() - (this.#toldAt.get(what) ?? -Infinity) >= tellEveryMs;
    if (isTime) {
      this.#toldAt.set(what, this.#now());
    }
    return isTime;
  }

  #post(reference: string, what: string, body: object = {}): void {
    this.#api.post(`/cases/${encodeURIComponent(reference)}/${what}`, body).catch(() => undefined);
  }
}
