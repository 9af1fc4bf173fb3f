import type { Keeper } from './keeper';

/** One visitor's hold on one conversation. */
export interface Session {
  readonly conversationId: string;
  readonly userId: string;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** The site around the chat has said who the visitor is. */
  readonly named?: boolean;
}

const key = 'blinkaudiobot.session';

/** Keeps the session for a reload and for other tabs. Without storage it is kept as long as the page. */
export class SessionStore {
  #memory: Session | undefined;
  readonly #storage: Keeper | undefined;

  constructor(storage: Keeper | undefined) {
    this.#storage = storage;
  }

  load(): Session | undefined {
    try {
      const saved = this.#storage?.getItem(key);
      const session = saved ? (JSON.parse(saved) as Partial<Session>) : undefined;
      return session?.conversationId && session.token ? (session as Session) : this.#memory;
    } catch {
      return this.#memory;
    }
  }

  save(session: Session): void {
    this.#memory = session;
    try {
      this.#storage?.setItem(key, JSON.stringify(session));
    } catch {
      // Storage is full or forbidden; this tab goes on with what it remembers.
    }
  }

  clear(): void {
    this.#memory = undefined;
    try {
      this.#storage?.removeItem(key);
    } catch {
      // See save.
    }
  }
}
