import type { Agent, ApiKey, CaseRecord, LiveConversation, LoggedActivity, Me, Role, Summary } from '../../desk/server/wire';
import { agents, apiKey, audit, canned, me, record, steps, summary } from './sample';

interface Stored {
  summary: Summary;
  record: CaseRecord;
  conversation: string;
  activities: LoggedActivity[];
}

interface Listener {
  readonly enqueue: (text: string) => void;
  readonly close: () => void;
}

/** The desk's server in memory: what it is asked, it does as the contract says, and it fails on command. */
export class FakeDesk {
  me: Me | null = me;
  agents: readonly Agent[] = agents;
  keys: readonly ApiKey[] = [apiKey];
  live: readonly LiveConversation[] = [];
  offline = false;
  /** Answers to the next requests of a path's end, before anything is done. */
  readonly refusals = new Map<string, () => Response>();
  /** Does what it is asked, and loses the answer. */
  loseAnswers = 0;
  readonly requests: { readonly method: string; readonly path: string; readonly query: URLSearchParams; readonly body: Record<string, unknown>; readonly headers: Headers }[] = [];
  readonly cases = new Map<string, Stored>();
  readonly #listeners = new Set<Listener>();
  readonly #done = new Map<string, Response>();
  readonly #events: { readonly id: number; readonly text: string }[] = [];
  #change = 0;
  #sequence = 100;

  readonly fetch = async (input: string, init: RequestInit = {}): Promise<Response> => {
    await Promise.resolve();
    if (this.offline) {
      throw new TypeError('Failed to fetch');
    }
    const url = new URL(input, 'http://desk');
    const path = url.pathname.replace('/desk/api', '');
    const body = init.body ? (JSON.parse(String(init.body)) as Record<string, unknown>) : {};
    const method = init.method ?? 'GET';
    this.requests.push({ method, path, query: url.searchParams, body, headers: new Headers(init.headers) });
    const refusal = [...this.refusals].find(([end]) => path.endsWith(end));
    if (refusal) {
      this.refusals.delete(refusal[0]);
      return refusal[1]();
    }
    const answer = this.#answer(method, path, url.searchParams, body, init);
    if (method === 'POST' && this.loseAnswers > 0) {
      this.loseAnswers--;
      throw new TypeError('Failed to fetch');
    }
    return answer;
  };

  add(summary: Summary, activities: readonly LoggedActivity[] = []): void {
    const { reference } = summary;
    const before = this.cases.get(reference);
    const stored = {
      summary: { ...summary, change: ++this.#change },
      record,
      conversation: `c-${reference}`,
      activities: [...(before?.activities ?? []), ...activities],
    };
    this.cases.set(reference, stored);
    this.#publish(`id: ${this.#change}\nevent: case\ndata: ${JSON.stringify(stored.summary)}\n\n`
      + `event: activity\ndata: ${JSON.stringify({ reference, conversation: stored.conversation, sequence: this.#sequence })}\n\n`);
  }

  typing(reference: string, who = 'person'): void {
    this.tell('typing', { reference, who });
  }

  /** Something live, which nobody keeps. */
  tell(event: string, data: object): void {
    this.#listeners.forEach(({ enqueue }) => enqueue(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
  }

  /** Ends all streams, as a server does that goes. */
  drop(): void {
    this.#listeners.forEach(({ close }) => close());
    this.#listeners.clear();
  }

  posts(end: string): readonly Record<string, unknown>[] {
    return this.requests.filter(({ method, path }) => method === 'POST' && path.endsWith(end)).map(({ body }) => body);
  }

  #publish(text: string): void {
    this.#events.push({ id: this.#change, text });
    this.#listeners.forEach(({ enqueue }) => enqueue(text));
  }

  #answer(method: string, path: string, query: URLSearchParams, body: Record<string, unknown>, init: RequestInit): Response {
    if (path === '/sign-in' || (method === 'POST' && path.startsWith('/invitations/'))) {
      this.me = { ...me, email: String(body.email), name: String(body.name ?? me.name) };
    }
    if (!this.me && !path.startsWith('/invitations')) {
      return problem(401, 'sign-in', { signIn: 'password' });
    }
    const [, first, reference, command] = path.split('/');
    switch (first) {
      case 'me':
      case 'sign-in':
        return Response.json(this.me);
      case 'sign-out':
        this.me = null;
        return new Response(null, { status: 204 });
      case 'invitations':
        return reference === undefined
          ? Response.json({ url: 'http://desk/desk#invite=new', expiresAt: '2026-11-24T10:00:00Z' })
          : Response.json(method === 'GET' ? { role: 'admin', expiresAt: '2026-11-24T10:00:00Z' } : this.me);
      case 'agents':
        return this.#team(reference, command, body);
      case 'keys':
        return this.#keyring(method, reference, body);
      case 'canned':
        return Response.json({ answers: canned });
      case 'steps':
        return Response.json({ steps });
      case 'audit':
        return Response.json({ entries: audit });
      case 'conversations':
        return reference === undefined
          ? Response.json({ conversations: this.live })
          : this.#stepIn(reference);
      case 'events':
        return this.#stream(Number(new Headers(init.headers).get('Last-Event-ID') ?? this.#change), init.signal);
      default:
        return reference === undefined ? this.#list(query) : this.#case(reference, command, query, body);
    }
  }

  #stepIn(conversation: string): Response {
    this.live = this.live.filter((one) => one.conversation !== conversation);
    this.add(summary('NEW', { state: 'with-agent', agent: me }));
    return Response.json({ summary: this.cases.get('NEW')!.summary });
  }

  #team(id: string | undefined, part: string | undefined, body: Record<string, unknown>): Response {
    if (id === undefined) {
      return Response.json({ agents: this.agents });
    }
    this.agents = part === 'role'
      ? this.agents.map((agent) => (agent.id === id ? { ...agent, role: body.role as Role } : agent))
      : this.agents.filter((agent) => part === 'sessions' || agent.id !== id);
    return new Response(null, { status: 204 });
  }

  #keyring(method: string, id: string | undefined, { name, scopes }: Record<string, unknown>): Response {
    if (method === 'POST') {
      this.keys = [...this.keys, { ...apiKey, id: 'k2', name: String(name), scopes: scopes as ApiKey['scopes'] }];
      return Response.json({ secret: 'blinkbot_once', key: this.keys.at(-1) });
    }
    if (method === 'DELETE') {
      this.keys = this.keys.filter((key) => key.id !== id);
      return new Response(null, { status: 204 });
    }
    return Response.json({ keys: this.keys });
  }

  #list(query: URLSearchParams): Response {
    const words = query.get('q') ?? '';
    const view = query.get('view') ?? 'open';
    const cases = [...this.cases.values()].map(({ summary }) => summary).filter((summary) =>
      (view === 'all' || (view === 'closed') === (summary.state === 'closed')) && JSON.stringify(summary).includes(words));
    return Response.json({ cases, cursor: this.#change });
  }

  #case(reference: string, command: string | undefined, query: URLSearchParams, body: Record<string, unknown>): Response {
    const stored = this.cases.get(reference);
    if (!stored) {
      return problem(404, 'not-found');
    }
    if (command === undefined) {
      return Response.json({ summary: stored.summary, record: stored.record, conversation: stored.conversation });
    }
    if (command === 'activities') {
      const after = Number(query.get('after'));
      return Response.json({ activities: stored.activities.filter(({ sequence }) => sequence > after), watermark: stored.activities.at(-1)?.sequence ?? 0, more: false });
    }
    if (command === 'typing' || command === 'presence') {
      return new Response(null, { status: 204 });
    }
    const key = String(body.commandId);
    const answer = this.#done.get(key) ?? this.#obey(stored, command, body);
    this.#done.set(key, answer.clone());
    return answer;
  }

  #obey({ summary }: Stored, command: string, body: Record<string, unknown>): Response {
    const { agent, reference } = summary;
    if (agent && agent.id !== me.id && command !== 'note') {
      return problem(409, command === 'take' ? 'taken' : 'not-yours', { agent });
    }
    const own = { id: me.id, name: me.name };
    const from = { id: `agent:${me.id}`, name: me.name };
    const text = String(body.text ?? '');
    const logged = { sequence: ++this.#sequence, timestamp: new Date().toISOString() };
    const news: LoggedActivity[] = command === 'reply'
      ? [{ type: 'message', internal: false, from: { ...from, role: 'bot' }, text: text || `Step ${String(body.step)}`, ...logged }]
      : [{ type: 'invoke', name: `blinkaudiobot/case/${command}`, internal: true, from: { ...from, role: 'agent' }, value: { text }, ...logged }];
    const states: Readonly<Record<string, Partial<Summary>>> = {
      'take': { state: 'with-agent', agent: own },
      'reply': { state: 'answered', unread: 0 },
      'release': { state: 'waiting', agent: null },
      'return': { state: 'with-bot', agent: null },
      'hand-on': { agent: body.to as NonNullable<Summary['agent']> },
      'close': { state: 'closed', resolution: body.resolution as NonNullable<Summary['resolution']> },
      'reopen': { state: 'reopened', agent: null },
      'seen': { unread: 0 },
    };
    this.add({ ...summary, ...states[command] } as Summary, news);
    return Response.json({ summary: this.cases.get(reference)!.summary });
  }

  #stream(after: number, signal: AbortSignal | null | undefined): Response {
    const encoder = new TextEncoder();
    const missed = this.#events.filter(({ id }) => id > after).map(({ text }) => text);
    const listeners = this.#listeners;
    return new Response(new ReadableStream<Uint8Array>({
      start(controller) {
        const listener = {
          enqueue: (text: string) => controller.enqueue(encoder.encode(text)),
          close: () => controller.close(),
        };
        listeners.add(listener);
        [':\n\n', ...missed].forEach(listener.enqueue);
        signal?.addEventListener('abort', () => {
          if (listeners.delete(listener)) {
            controller.error(new DOMException('Aborted', 'AbortError'));
          }
        });
      },
    }), { headers: { 'Content-Type': 'text/event-stream' } });
  }
}

export function problem(status: number, code: string, more: object = {}): Response {
  return Response.json({ code, status, title: 'In the server\'s words', ...more }, { status });
}
