import { Alarm } from './alarm';
import { DirectLineApi } from './api';
import { backoffMs } from './backoff';
import { isGone, isTokenRefused, retryAfterMs } from './errors';
import { Outbox, type Outgoing } from './outbox';
import type { OutboxStore } from './outboxStore';
import { poll } from './poll';
import { SessionKeeper } from './session';
import type { Session, SessionStore } from './sessionStore';
import { listen, streamUrl } from './stream';
import { Transcript } from './transcript';
import type { Activity, ActivitySet, Draft, VisitorToken } from './wire';

export type Connection = 'connecting' | 'online' | 'reconnecting' | 'offline' | 'ended';

/** All that the page shows, as one value that is replaced and never changed. */
export interface ChatState {
  readonly connection: Connection;
  /** What was said before this page opened is known. */
  readonly loaded: boolean;
  /** The log, in its order, nothing twice. */
  readonly activities: readonly Activity[];
  /** What the person has written and the log does not have yet. */
  readonly outgoing: readonly Outgoing[];
  /** Who on the other side is typing now. */
  readonly typing: Activity | undefined;
}

export interface ClientOptions {
  readonly fetch: typeof fetch;
  readonly openSocket: (url: string) => WebSocket;
  readonly sessions: SessionStore;
  readonly unsent: OutboxStore;
  readonly random: () => number;
  /** Nobody looks at the page. */
  readonly hidden: () => boolean;
  /** BCP 47. Without it the server chooses. */
  readonly locale?: () => string;
  /** Adds to a message what the page around the chat knows. */
  readonly dress?: (draft: Draft) => Draft;
  /** The server does not take the token of the person who was named. */
  readonly refused?: (why: string) => void;
  readonly changed: (state: ChatState) => void;
}

const typingShownMs = 6_000;
const ownTypingEveryMs = 3_000;
const steadyAfterMs = 5_000;
/** Who comes back after so long has been away. */
const awayMs = 10 * 60_000;
/** So many streams in a row that do not open are no accident: something in between lets none through. */
const blockedAfter = 2;

export const emptyChat: ChatState = {
  connection: 'connecting',
  loaded: false,
  activities: [],
  outgoing: [],
  typing: undefined,
};

/**
 * Keeps this page's copy of one conversation in step with the server's log. One loop at a time opens, reads and
 * reopens the stream; every await in it is followed by a check that it has not been replaced in the meantime.
 */
export class DirectLineClient {
  readonly #options: ClientOptions;
  readonly #api: DirectLineApi;
  readonly #session: SessionKeeper;
  readonly #outbox: Outbox;
  readonly #pause = new Alarm();
  #loop = new AbortController();
  #state = emptyChat;
  #transcript = new Transcript();
  #typingTimer: ReturnType<typeof setTimeout> | undefined;
  #resumed = false;
  #unopened = 0;
  /** Undefined while nobody has said who the visitor is; null when it is said that they are nobody. */
  #person: VisitorToken | null | undefined;
  #lastOwnTyping = Number.NEGATIVE_INFINITY;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#api = new DirectLineApi(options.fetch);
    this.#session = new SessionKeeper(this.#api, options.sessions);
    this.#outbox = new Outbox((activity) => this.#post(activity), (items) => this.#queued(items), options.random);
  }

  get state(): ChatState {
    return this.#state;
  }

  start(): void {
    let session = this.#session.resume();
    if (session && !this.#isOurs(session)) {
      this.#session.forget();
      session = undefined;
    }
    this.#resumed = session !== undefined;
    if (session) {
      this.#outbox.restore(this.#options.unsent.load(session.conversationId));
    }
    void this.#run(this.#loop.signal);
  }

  stop(): void {
    this.#loop.abort();
    this.#pause.ring();
    this.#session.release();
    clearTimeout(this.#typingTimer);
  }

  send(draft: Draft): void {
    this.#outbox.add(this.#options.dress?.(draft) ?? draft);
  }

  /**
   * Goes on as the person whom a token names, or with null as nobody in particular. Another person's conversation is
   * left, and nothing of it goes along.
   */
  identify(person: VisitorToken | null): void {
    this.#person = person;
    if (this.#session.current && !this.#isOurs(this.#session.current)) {
      this.#session.forget();
      this.#restart();
    }
  }

  #isOurs(session: Session): boolean {
    return this.#person ? session.userId === this.#person.userId : this.#person === undefined || !session.named;
  }

  retry(key: string): void {
    this.#outbox.retry(key);
    this.#pause.ring();
  }

  /** Somebody looks at the page: whatever waits for a better moment is tried now. */
  nudge(): void {
    this.#outbox.wake();
    this.#pause.ring();
  }

  /** Tells the other side that the person is typing. */
  typing(): void {
    if (this.#state.connection === 'online' && Date.now() - this.#lastOwnTyping >= ownTypingEveryMs) {
      this.#lastOwnTyping = Date.now();
      this.tell({ type: 'typing' });
    }
  }

  /** Tells what is lost without harm, so it is neither queued nor repeated. */
  tell(activity: Activity): void {
    this.#post(activity).catch(() => undefined);
  }

  /** Leaves this conversation for a new one. Words that were not sent go with the person; card answers do not. */
  startOver(): void {
    const unsent = this.#outbox.items.filter((item) => item.state !== 'sent' && item.activity.value === undefined);
    this.#session.forget();
    this.#restart();
    this.#outbox.restore(unsent.map((item) => ({ ...item, refused: false })));
  }

  /** Another tab has begun a new conversation or renewed the token. */
  follow(): void {
    const before = this.#session.current?.conversationId;
    const saved = this.#options.sessions.load();
    if (!saved || !before) {
      return;
    }
    this.#session.resume();
    if (saved.conversationId !== before) {
      this.#restart();
    }
  }

  networkChanged(online: boolean): void {
    if (this.#state.connection === 'ended') {
      return;
    }
    if (!online) {
      this.#set({ connection: 'offline' });
      return;
    }
    if (this.#state.connection === 'offline') {
      // The old socket may take minutes to notice that it is dead.
      this.#set({ connection: 'reconnecting' });
      this.#relaunch();
    }
    this.#outbox.wake();
  }

  #restart(): void {
    this.#resumed = false;
    this.#transcript = new Transcript();
    this.#outbox.restore([]);
    this.#set({ connection: 'connecting', loaded: false, activities: [], typing: undefined });
    this.#relaunch();
  }

  #relaunch(): void {
    this.#loop.abort();
    this.#pause.ring();
    this.#loop = new AbortController();
    void this.#run(this.#loop.signal);
  }

  async #run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      let askedMs = 0;
      try {
        const lastedMs = await this.#readStream(signal);
        failures = lastedMs >= steadyAfterMs ? 1 : failures + 1;
        if (this.#blocked) {
          failures = 0;
          await poll(() => this.#read(signal), this.#pause, this.#options.hidden, signal);
          continue;
        }
      } catch (error) {
        if (signal.aborted) {
          return;
        }
        if (isGone(error) && this.#session.current) {
          this.#end();
          return;
        }
        askedMs = retryAfterMs(error);
        failures++;
      }
      if (!signal.aborted) {
        this.#lost();
        await this.#pause.sleep(backoffMs(failures, this.#options.random, askedMs));
      }
    }
  }

  /** A visitor who comes back too late sees a new conversation; one who has this one before their eyes is asked. */
  #end(): void {
    if (this.#resumed && !this.#state.loaded) {
      this.startOver();
      return;
    }
    this.#loop.abort();
    this.#set({ connection: 'ended' });
  }

  #lost(): void {
    if (this.#state.connection !== 'offline') {
      this.#set({ connection: this.#state.loaded ? 'reconnecting' : 'connecting' });
    }
  }

  /** Opens the stream after the last watermark and reads it to its end. Answers how long it was open. */
  async #readStream(signal: AbortSignal): Promise<number> {
    const url = await this.#open(signal);
    if (signal.aborted) {
      return 0;
    }
    let openedAt: number | undefined;
    this.#unopened++;
    await listen(
      this.#options.openSocket(url),
      {
        opened: () => {
          openedAt = Date.now();
          this.#unopened = 0;
          this.#online();
        },
        received: (set) => this.#receive(set),
      },
      signal,
    );
    return openedAt === undefined ? 0 : Date.now() - openedAt;
  }

  get #blocked(): boolean {
    return this.#unopened >= blockedAfter;
  }

  /** Reads what the log has beyond this copy. */
  async #read(signal: AbortSignal): Promise<void> {
    const after = this.#transcript.watermark;
    const set = await this.#session.authorized((s) => this.#api.activities(s.token, s.conversationId, after));
    signal.throwIfAborted();
    this.#receive(set);
    this.#online();
  }

  #online(): void {
    if (this.#state.connection !== 'online') {
      this.#set({ connection: 'online', loaded: true });
      this.#outbox.wake();
    }
  }

  async #open(signal: AbortSignal): Promise<string> {
    if (!this.#session.current) {
      return this.#begin(signal);
    }
    if (this.#transcript.watermark === undefined) {
      const set = await this.#session.authorized((s) => this.#api.activities(s.token, s.conversationId));
      signal.throwIfAborted();
      this.#receive(set);
      this.#set({ loaded: true });
      this.#tellReturn();
    }
    const watermark = this.#transcript.watermark ?? '';
    const answer = await this.#session.authorized((s) => this.#api.reconnect(s.token, s.conversationId, watermark));
    signal.throwIfAborted();
    this.#session.update(answer);
    return streamUrl(answer.streamUrl);
  }

  /** The other side may have something to ask who comes back. */
  #tellReturn(): void {
    const last = Date.parse(this.#transcript.activities.at(-1)?.timestamp ?? '');
    if (this.#resumed && Date.now() - last > awayMs) {
      this.tell({ type: 'event', name: 'webchat/join' });
    }
  }

  async #begin(signal: AbortSignal): Promise<string> {
    const person = this.#person;
    const visitor = person ?? (await this.#api.visitorToken());
    const answer = await this.#api.start(visitor.token, this.#options.locale?.()).catch((error: unknown) => {
      if (person && isTokenRefused(error)) {
        // Help for a visitor without a name beats none.
        this.#person = null;
        this.#options.refused?.(String(error));
      }
      throw error;
    });
    signal.throwIfAborted();
    this.#session.adopt({
      ...(person ? { named: true } : {}),
      conversationId: answer.conversationId,
      userId: visitor.userId,
      token: answer.token || visitor.token,
      expiresAt: Date.now() + (answer.expires_in || visitor.expires_in) * 1000,
    });
    return streamUrl(answer.streamUrl);
  }

  async #post(activity: Activity): Promise<unknown> {
    try {
      const answer = await this.#session.authorized((s) =>
        this.#api.post(s.token, s.conversationId, { ...activity, from: { id: s.userId, role: 'user' } }),
      );
      if (this.#blocked) {
        // The reply is in the log now; who polls need not wait for it.
        this.#pause.ring();
      }
      return answer;
    } catch (error) {
      if (isGone(error)) {
        this.#end();
      }
      throw error;
    }
  }

  #receive(set: ActivitySet): void {
    const fresh = this.#transcript.add(set);
    const typing = set.activities?.findLast((activity) => activity.type === 'typing' && activity.from?.role !== 'user');
    if (fresh.length > 0) {
      const answered = fresh.some((activity) => activity.from?.role !== 'user');
      this.#set({
        activities: this.#transcript.activities,
        typing: answered ? undefined : this.#state.typing,
      });
      this.#outbox.settle(new Set(fresh.flatMap((activity) => activity.channelData?.clientActivityID ?? [])));
    }
    if (typing) {
      this.#showTyping(typing);
    }
  }

  #showTyping(typing: Activity): void {
    clearTimeout(this.#typingTimer);
    this.#typingTimer = setTimeout(() => this.#set({ typing: undefined }), typingShownMs);
    this.#set({ typing });
  }

  #queued(outgoing: readonly Outgoing[]): void {
    const conversation = this.#session.current?.conversationId;
    if (conversation) {
      this.#options.unsent.save(conversation, outgoing);
    }
    this.#set({ outgoing });
  }

  #set(change: Partial<ChatState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.changed(this.#state);
  }
}
