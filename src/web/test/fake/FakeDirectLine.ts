import type { Activity } from '../../support/directline/wire';
import { FakeSocket } from './FakeSocket';

type Fault =
  /** No connection: the request does not arrive. */
  | 'drop'
  /** The request is carried out and its answer is lost on the way back. */
  | 'lose-answer'
  | { readonly status: number; readonly code?: string; readonly retryAfter?: number };

interface FakeConversation {
  readonly id: string;
  readonly log: Activity[];
  readonly keys: Map<string, string>;
  readonly sockets: Map<FakeSocket, number>;
}

const path = /^\/v3\/directline\/conversations\/(?<id>[^/?]+)(?<rest>\/activities)?(\?watermark=(?<watermark>.*))?$/;

/** A Direct Line server in memory, as far as the page uses it, that fails on command. */
export class FakeDirectLine {
  readonly requests: string[] = [];
  readonly sockets: FakeSocket[] = [];
  /** Asked for each request; the first answer that is not undefined is the failure. */
  fault: (request: string) => Fault | undefined = () => undefined;
  bot: (activity: Activity) => readonly Activity[] = () => [];
  /** What a proxy in between does to sockets. */
  proxy: 'open' | 'refuse' | 'hang' = 'open';
  welcome: readonly Activity[] = [{ type: 'message', text: 'Hello' }];
  readonly #conversations = new Map<string, FakeConversation>();
  readonly #tokens = new Map<string, string>();
  readonly #expired = new Map<string, boolean>();
  #serial = 0;

  get conversations(): readonly FakeConversation[] {
    return [...this.#conversations.values()];
  }

  /** The texts that people have said, in the order of the log. */
  said(index = 0): readonly (string | undefined)[] {
    return this.conversations[index]!.log.filter((a) => a.from?.role === 'user').map((a) => a.text);
  }

  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const request = `${init.method ?? 'GET'} ${String(input)}`;
    this.requests.push(request);
    await Promise.resolve();
    const fault = this.fault(request);
    if (fault === 'drop') {
      throw new TypeError('Failed to fetch');
    }
    if (typeof fault === 'object') {
      return refusal(fault.status, fault.code ?? 'Fault', fault.retryAfter);
    }
    const response = this.#answer(request, init);
    if (fault === 'lose-answer') {
      throw new TypeError('Failed to fetch');
    }
    return response;
  };

  readonly openSocket = (url: string): WebSocket => {
    const [, id, after] = /^ws:\/\/fake\/([^?]+)\?after=(\d*)$/.exec(url)!;
    const conversation = this.#conversations.get(id!)!;
    const socket = new FakeSocket(() => conversation.sockets.delete(socket));
    this.sockets.push(socket);
    queueMicrotask(() => {
      if (this.proxy !== 'open') {
        return this.proxy === 'refuse' ? socket.drop() : undefined;
      }
      socket.open();
      conversation.sockets.set(socket, Number(after));
      this.#push(conversation);
    });
    return socket as unknown as WebSocket;
  };

  /** Says something in the conversation, as the bot or an agent does. */
  say(activity: Activity, index = 0): void {
    const conversation = this.conversations[index]!;
    this.#append(conversation, { from: { id: 'bot', role: 'bot' }, ...activity });
    this.#push(conversation);
  }

  /** Sends what is not stored: typing. */
  live(activity: Activity): void {
    this.sockets.at(-1)!.receive({ activities: [{ from: { id: 'bot', role: 'bot' }, ...activity }] });
  }

  /** All tokens given out so far expire; refreshable ones can still be exchanged. */
  expireTokens({ refreshable = false } = {}): void {
    for (const token of this.#tokens.keys()) {
      this.#expired.set(token, refreshable);
    }
  }

  /** Takes a token that a site's server has been given for a new conversation. */
  know(token: string, conversationId: string): void {
    this.#tokens.set(token, conversationId);
  }

  loseConversations(): void {
    this.#conversations.clear();
  }

  dropSockets(): void {
    for (const socket of [...this.sockets]) {
      socket.drop();
    }
  }

  #answer(request: string, init: RequestInit): Response {
    const [method, url] = request.split(' ') as [string, string];
    const token = new Headers(init.headers).get('Authorization')?.replace('Bearer ', '');
    if (url === '/api/visitor-token') {
      return this.#tokenAnswer(`c${++this.#serial}`);
    }
    if (!token || !this.#tokens.has(token)) {
      return refusal(403, 'BadArgument');
    }
    const refresh = url === '/v3/directline/tokens/refresh';
    if (this.#expired.has(token) && !(refresh && this.#expired.get(token))) {
      return refusal(403, 'TokenExpired');
    }
    const id = this.#tokens.get(token)!;
    if (refresh) {
      return this.#tokenAnswer(id);
    }
    if (url === '/v3/directline/conversations') {
      return this.#start(id);
    }
    const match = path.exec(url)?.groups;
    const conversation = this.#conversations.get(match?.['id'] ?? '');
    if (!conversation) {
      return refusal(404, 'ConversationNotFound');
    }
    if (method === 'POST') {
      return this.#accept(conversation, JSON.parse(String(init.body)) as Activity);
    }
    return match?.['rest']
      ? Response.json({ activities: conversation.log.slice(Number(match['watermark'] ?? 0)), watermark: String(conversation.log.length) })
      : this.#tokenAnswer(id, { streamUrl: `ws://fake/${id}?after=${match?.['watermark']}` });
  }

  #start(id: string): Response {
    if (!this.#conversations.has(id)) {
      const conversation: FakeConversation = { id, log: [], keys: new Map(), sockets: new Map() };
      this.#conversations.set(id, conversation);
      this.welcome.forEach((activity) => this.#append(conversation, { from: { id: 'bot', role: 'bot' }, ...activity }));
    }
    return this.#tokenAnswer(id, { streamUrl: `ws://fake/${id}?after=0` });
  }

  #accept(conversation: FakeConversation, activity: Activity): Response {
    const key = activity.channelData?.clientActivityID;
    if (activity.type === 'typing') {
      return Response.json({ id: '' });
    }
    const known = key && conversation.keys.get(key);
    if (known) {
      return Response.json({ id: known });
    }
    const id = this.#append(conversation, activity);
    if (key) {
      conversation.keys.set(key, id);
    }
    this.bot(activity).forEach((reply) => this.#append(conversation, { from: { id: 'bot', role: 'bot' }, ...reply }));
    this.#push(conversation);
    return Response.json({ id });
  }

  #append(conversation: FakeConversation, activity: Activity): string {
    const id = `${conversation.id}|${String(conversation.log.length + 1).padStart(7, '0')}`;
    conversation.log.push({ timestamp: new Date().toISOString(), ...activity, id });
    return id;
  }

  #push(conversation: FakeConversation): void {
    for (const [socket, after] of conversation.sockets) {
      if (after < conversation.log.length) {
        conversation.sockets.set(socket, conversation.log.length);
        socket.receive({ activities: conversation.log.slice(after), watermark: String(conversation.log.length) });
      }
    }
  }

  #tokenAnswer(conversationId: string, more: object = {}): Response {
    const token = `t${++this.#serial}`;
    this.#tokens.set(token, conversationId);
    return Response.json({ conversationId, token, userId: 'dl_visitor', expires_in: 1800, ...more });
  }
}

function refusal(status: number, code: string, retryAfter?: number): Response {
  return Response.json(
    { error: { code, message: '' } },
    { status, headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) } },
  );
}
