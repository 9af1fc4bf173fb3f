import { Alarm } from '../../support/directline/alarm';
import { backoffMs } from '../../support/directline/backoff';
import { DeskApi, type Fetch } from '../server/api';
import { newCommandId } from '../server/commandId';
import { readEvents, type ServerEvent } from '../server/events';
import { Problem } from '../server/problem';
import type { Agent, Command, CommandValue, Doing, Me, SignInWay, Summary } from '../server/wire';
import { type Alert, alertOf } from './alerts';
import { type DeskState, emptyDesk, type Pending, type Search, type View } from './deskState';
import { noticeOf } from './notices';
import { Presence } from './presence';
import { Reading } from './reading';
import { type DeskAction, reduce } from './reduce';
import { TeamApi } from './teamApi';

/** The server shows every 15 seconds that it is there. */
const silenceMs = 40_000;
const commandTries = 3;

interface DeskClientOptions {
  readonly fetch: Fetch;
  readonly random: () => number;
  readonly now: () => number;
  readonly changed: (state: DeskState) => void;
  readonly alert: (alert: Alert) => void;
}

/** What the page does with the server: it keeps the state, listens, and sends commands safely. */
export class DeskClient {
  readonly presence: Presence;
  readonly team: TeamApi;
  readonly #options: DeskClientOptions;
  readonly #api: DeskApi;
  readonly #reading: Reading;
  readonly #pause = new Alarm();
  #state = emptyDesk;
  /** Of the last event heard. */
  #place = '';
  #stream: AbortController | undefined;
  #listening = false;
  #ended = false;

  constructor(options: DeskClientOptions) {
    this.#options = options;
    this.#api = new DeskApi(options.fetch);
    this.team = new TeamApi(this.#api);
    this.presence = new Presence(this.#api, options.now);
    this.#reading = new Reading(this.#api, () => this.#state, (action) => this.#tell(action));
  }

  get state(): DeskState {
    return this.#state;
  }

  /** Finds out who is there. */
  async start(): Promise<void> {
    for (let failures = 1; !this.#ended && this.#state.me === undefined; failures++) {
      try {
        this.#welcome(await this.#api.get<Me>('/me'));
      } catch (problem) {
        if (!this.#isSignedOut(problem)) {
          this.#tell({ type: 'connection', connection: 'lost' });
          await this.#sleep(failures);
        }
      }
    }
  }

  /** Ends everything; the page is going. */
  end(): void {
    this.#ended = true;
    this.#stream?.abort();
    this.#pause.ring();
  }

  /** The network has come or gone, as the browser thinks. */
  network(online: boolean): void {
    if (online) {
      this.#pause.ring();
    } else {
      this.#stream?.abort();
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    this.#welcome(await this.#api.post<Me>('/sign-in', { email, password }));
  }

  async join(token: string, account: { readonly name: string; readonly email: string; readonly password: string }): Promise<void> {
    this.#welcome(await this.#api.post<Me>(`/invitations/${encodeURIComponent(token)}`, account));
  }

  /** True when it is done. */
  async signOut(): Promise<boolean> {
    try {
      await this.#api.post('/sign-out');
      this.#leave(false);
      return true;
    } catch (problem) {
      this.#refused(problem);
      return false;
    }
  }

  view(view: View): void {
    this.#tell({ type: 'viewed', view });
    void this.refreshView();
  }

  /** Fetches the present view: once, as events keep it up to date; those of the bot's conversations every time. */
  refreshView(): Promise<void> {
    const { view, listed } = this.#state;
    return this.#quietly(async () => {
      if (view === 'bot') {
        await this.#reading.live();
      } else if (!listed.includes(view)) {
        await this.#reading.list(view);
      }
    });
  }

  async search(search: Search): Promise<void> {
    this.#tell({ type: 'searched', search });
    await this.#quietly(() => this.#reading.search(search));
  }

  /** Shows a case, or a conversation that the bot holds. */
  open(target: { readonly reference?: string; readonly conversation?: string }): void {
    this.#tell({ type: 'opened', ...target });
    void this.#readOpened();
  }

  close(): void {
    this.#tell({ type: 'left' });
  }

  dismiss(): void {
    this.#tell({ type: 'notice', notice: undefined });
  }

  /** Does something with the case that is shown. True when it is done. */
  async command(command: Command, value: CommandValue = {}): Promise<boolean> {
    const { reference } = this.#state.opened ?? {};
    if (!reference || this.#state.busy.includes(command)) {
      return false;
    }
    this.#tell({ type: 'busy', command, busy: true });
    try {
      await this.#give(`/cases/${encodeURIComponent(reference)}/${command}`, { commandId: newCommandId(), ...value });
      return true;
    } catch (problem) {
      // Nobody asked for the mark that something was seen.
      if (command !== 'seen') {
        this.#refused(problem);
      }
      return false;
    } finally {
      this.#tell({ type: 'busy', command, busy: false });
      void this.#readOpened();
    }
  }

  /** Takes a conversation from the bot. Gives the reference of the case that it has now. */
  async takeLive(conversation: string): Promise<string | undefined> {
    try {
      const summary = await this.#give(`/conversations/${encodeURIComponent(conversation)}/take`, { commandId: newCommandId() });
      void this.refreshView();
      return summary?.reference;
    } catch (problem) {
      this.#refused(problem);
      return undefined;
    }
  }

  /** Shows words, or a step's card, at once and sends them. */
  send(command: 'reply' | 'note', text: string, step?: string): Promise<void> {
    const at = new Date(this.#options.now()).toISOString();
    return this.#deliver({ id: newCommandId(), command, text, at, failed: false, ...(command === 'reply' ? { sequence: this.#state.opened?.activities.at(-1)?.sequence } : {}), ...(step ? { step } : {}) });
  }

  /** Sends again what could not be sent, under its old key. */
  async retry(id: string): Promise<void> {
    const item = this.#state.opened?.pending.find((pending) => pending.id === id);
    if (item) {
      await this.#deliver({ ...item, failed: false });
    }
  }

  drop(id: string): void {
    this.#tell({ type: 'dropped', id });
  }

  #welcome(me: Me): void {
    this.#api.csrf = me.csrf;
    this.#tell({ type: 'signedIn', me });
    void this.#quietly(() => this.#reading.content());
    if (!this.#listening) {
      this.#listening = true;
      void this.#listen().finally(() => { this.#listening = false; });
    }
  }

  #leave(ended: boolean, signIn?: SignInWay): void {
    this.#place = '';
    this.#api.csrf = '';
    this.#tell({ type: 'signedOut', ended, ...(signIn ? { signIn } : {}) });
    this.#stream?.abort();
    this.#pause.ring();
  }

  async #listen(): Promise<void> {
    let failures = 0;
    while (!this.#ended && this.#state.me) {
      try {
        await this.#connect(() => { failures = 0; });
      } catch (problem) {
        this.#isSignedOut(problem);
      }
      if (!this.#ended && this.#state.me) {
        this.#tell({ type: 'connection', connection: 'lost' });
        await this.#sleep(++failures);
      }
    }
  }

  async #connect(connected: () => void): Promise<void> {
    const stream = new AbortController();
    this.#stream = stream;
    if (!this.#place) {
      this.#place = String(await this.#reading.list('open'));
    }
    const body = await this.#api.listen(this.#place, stream.signal);
    connected();
    this.#tell({ type: 'connection', connection: 'online' });
    void this.#catchUp();
    const watch = () => setTimeout(() => stream.abort(), silenceMs);
    let silence = watch();
    try {
      for await (const events of readEvents(body)) {
        clearTimeout(silence);
        silence = watch();
        this.#hear(events);
      }
    } finally {
      clearTimeout(silence);
    }
  }

  /** What no event tells again. */
  async #catchUp(): Promise<void> {
    await Promise.all([
      this.#quietly(() => this.#reading.agents()),
      this.#state.canned.length === 0 ? this.#quietly(() => this.#reading.content()) : undefined,
      this.#readOpened(),
      this.refreshView(),
    ]);
  }

  #hear(events: readonly ServerEvent[]): void {
    const changed: Summary[] = [];
    let isOfOpened = false;
    for (const { id, name, data } of events) {
      this.#place = id ?? this.#place;
      const news = JSON.parse(data) as Record<string, unknown>;
      const { reference, conversation } = this.#state.opened ?? {};
      if (name === 'case') {
        changed.push(news as unknown as Summary);
        isOfOpened ||= news.reference === reference;
      } else if (name === 'activity') {
        isOfOpened ||= news.conversation === conversation || news.reference === reference;
      } else if (name === 'typing') {
        // Colleagues say themselves that they write.
        if (news.who === 'person') {
          this.#tell({ type: 'typing', reference: String(news.reference), at: this.#options.now() });
        }
      } else if (name === 'presence') {
        this.#meet(String(news.reference), String(news.who), news.doing as Doing);
      } else if (name === 'agents' && Array.isArray(news.agents)) {
        this.#tell({ type: 'agents', agents: news.agents as readonly Agent[] });
      }
    }
    this.#change(changed);
    if (isOfOpened) {
      void this.#readOpened();
    }
  }

  /** Whoever comes to the case that is open here hears at once who was there before. */
  #meet(reference: string, who: string, doing: Doing): void {
    const { me, opened } = this.#state;
    if (who !== me?.id && reference === opened?.reference) {
      if (doing !== 'left' && !opened.presents[who]) {
        this.presence.tell(reference, 'looks');
      }
      this.#tell({ type: 'presence', reference, who, doing, at: this.#options.now() });
    }
  }

  #change(cases: readonly Summary[]): void {
    const { me, cases: before } = this.#state;
    if (cases.length > 0 && me) {
      this.#tell({ type: 'changed', cases });
      for (const summary of new Map(cases.map((one) => [one.reference, one])).values()) {
        const alert = alertOf(before[summary.reference], summary, me);
        if (alert) {
          this.#options.alert(alert);
          this.#showHanded(alert);
        }
      }
    }
  }

  /** Whoever is given a case did not ask for it, and may have no sound on. */
  #showHanded({ kind, summary: { reference } }: Alert): void {
    if (kind === 'handed' && reference !== this.#state.opened?.reference) {
      this.#tell({ type: 'notice', notice: { key: 'handed', name: reference, reference, tone: 'info' } });
    }
  }

  async #deliver(item: Pending): Promise<void> {
    const { reference } = this.#state.opened ?? {};
    if (!reference) {
      return;
    }
    this.#tell({ type: 'sending', pending: item });
    try {
      const { id, command, text, step, sequence } = item;
      await this.#give(`/cases/${encodeURIComponent(reference)}/${command}`, { commandId: id, ...(step ? { step } : { text }), ...(sequence ? { sequence } : {}) });
      await this.#readOpened();
      this.#tell({ type: 'sent', id });
    } catch (problem) {
      this.#tell({ type: 'notSent', id: item.id });
      this.#refused(problem);
      await this.#readOpened();
    }
  }

  /** A try whose answer was lost is made again: the key lets the server do it once. */
  async #give(path: string, body: CommandValue & { readonly commandId: string }): Promise<Summary | undefined> {
    for (let tries = 1; ; tries++) {
      try {
        const { summary } = await this.#api.post<{ summary?: Summary | null }>(path, body);
        this.#change(summary ? [summary] : []);
        return summary ?? undefined;
      } catch (problem) {
        if (!(problem instanceof Problem && problem.mayRetry) || tries === commandTries) {
          throw problem;
        }
        await new Promise((resolve) => setTimeout(resolve, backoffMs(tries, this.#options.random)));
      }
    }
  }

  #readOpened(): Promise<void> {
    return this.#quietly(() => this.#reading.opened());
  }

  #refused(problem: unknown): void {
    if (!this.#isSignedOut(problem)) {
      this.#tell({ type: 'notice', notice: noticeOf(problem) });
    }
  }

  #isSignedOut(problem: unknown): boolean {
    const isOut = problem instanceof Problem && problem.status === 401;
    if (isOut) {
      this.#leave(Boolean(this.#state.me), problem.signIn);
    }
    return isOut;
  }

  /** For what may fail without a word: the banner says that the connection is lost, and it is made up for then. */
  async #quietly(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.#isSignedOut(problem);
    }
  }

  #sleep(failures: number): Promise<void> {
    return this.#pause.sleep(backoffMs(failures, this.#options.random));
  }

  #tell(action: DeskAction): void {
    const next = reduce(this.#state, action);
    if (next !== this.#state) {
      this.#state = next;
      this.#options.changed(next);
    }
  }
}
