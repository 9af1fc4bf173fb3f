import type { DirectLineApi } from './api';
import { DirectLineError, isTokenRefused } from './errors';
import type { Session, SessionStore } from './sessionStore';
import type { Conversation } from './wire';

const retryRefreshMs = 30_000;

/** Holds a token that works: renews it in good time, and again when the server says that it has expired. */
export class SessionKeeper {
  readonly #api: DirectLineApi;
  readonly #store: SessionStore;
  #current: Session | undefined;
  #renewal: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(api: DirectLineApi, store: SessionStore) {
    this.#api = api;
    this.#store = store;
  }

  get current(): Session | undefined {
    return this.#current;
  }

  /** Takes up what this tab or another has saved. */
  resume(): Session | undefined {
    this.#current = this.#store.load();
    this.#plan();
    return this.#current;
  }

  adopt(session: Session): void {
    this.#current = session;
    this.#store.save(session);
    this.#plan();
  }

  /** Takes a newer token from an answer that carries one. */
  update(answer: Conversation): void {
    if (this.#current && answer.token) {
      this.adopt({ ...this.#current, token: answer.token, expiresAt: Date.now() + answer.expires_in * 1000 });
    }
  }

  forget(): void {
    this.#store.clear();
    this.release();
  }

  /** Lets go without touching what other tabs use. */
  release(): void {
    this.#current = undefined;
    clearTimeout(this.#timer);
  }

  /**
   * Runs a request with the token, and again with a new one when the server refuses it: first with the one that
   * another tab may have saved, then with one of its own.
   */
  async authorized<T>(request: (session: Session) => Promise<T>): Promise<T> {
    for (let renewals = 0; ; renewals++) {
      const session = this.#require();
      try {
        return await request(session);
      } catch (error) {
        if (!isTokenRefused(error) || renewals === 2) {
          throw error;
        }
      }
      await this.#renew(session);
    }
  }

  #require(): Session {
    if (!this.#current) {
      throw new DirectLineError(0, 'NotStarted');
    }
    return this.#current;
  }

  #renew(stale: Session): Promise<void> {
    this.#renewal ??= this.#fetchToken(stale).finally(() => (this.#renewal = undefined));
    return this.#renewal;
  }

  async #fetchToken(stale: Session): Promise<void> {
    const saved = this.#store.load();
    if (saved?.conversationId === stale.conversationId && saved.token !== stale.token) {
      this.#current = saved;
      this.#plan();
      return;
    }
    this.update(await this.#api.refresh(stale.token));
  }

  /** The next refresh comes at half of the life that is left. */
  #plan(): void {
    clearTimeout(this.#timer);
    const session = this.#current;
    if (session) {
      const left = session.expiresAt - Date.now();
      this.#timer = setTimeout(() => void this.#refreshEarly(session), Math.max(left / 2, 0));
    }
  }

  async #refreshEarly(session: Session): Promise<void> {
    try {
      await this.#renew(session);
    } catch (error) {
      // Nothing is lost yet: the next request with a refused token renews it, or learns that all is over.
      if (this.#current === session && !isTokenRefused(error)) {
        this.#timer = setTimeout(() => void this.#refreshEarly(session), retryRefreshMs);
      }
    }
  }
}
