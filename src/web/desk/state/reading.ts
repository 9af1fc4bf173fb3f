import type { DeskApi } from '../server/api';
import { Problem } from '../server/problem';
import type { Agent, CannedAnswer, CaseRecord, GuideStep, LiveConversation, LoggedActivity, Summary } from '../server/wire';
import { type DeskState, isSearching, type Opened, type Search, type View } from './deskState';
import type { DeskAction } from './reduce';

/** As many open cases as a queue may have; all are needed to know who waits longest. */
const most: Readonly<Record<string, number>> = { open: 2_000, mine: 500, closed: 200 };

/** What was said before is shown in one go, as far as the server gives it. */
const aPage = 1_000;

/** Fetches what is shown. Fails as the API does. */
export class Reading {
  readonly #api: DeskApi;
  readonly #state: () => DeskState;
  readonly #tell: (action: DeskAction) => void;
  #now: Promise<void> | undefined;
  #again = false;

  constructor(api: DeskApi, state: () => DeskState, tell: (action: DeskAction) => void) {
    this.#api = api;
    this.#state = state;
    this.#tell = tell;
  }

  async content(): Promise<void> {
    const [{ answers }, { steps }] = await Promise.all([
      this.#api.get<{ answers: readonly CannedAnswer[] }>('/canned'),
      this.#api.get<{ steps: readonly GuideStep[] }>('/steps'),
    ]);
    this.#tell({ type: 'content', canned: answers, steps });
  }

  async agents(): Promise<void> {
    const { agents } = await this.#api.get<{ agents: readonly Agent[] }>('/agents');
    this.#tell({ type: 'agents', agents });
  }

  async live(): Promise<void> {
    const { conversations } = await this.#api.get<{ conversations: readonly LiveConversation[] }>('/conversations');
    this.#tell({ type: 'live', live: conversations });
  }

  /** Gives the place from which on events tell what this does not. */
  async list(view: Exclude<View, 'bot'>): Promise<number> {
    const { cases, cursor } = await this.#api.get<{ cases: readonly Summary[]; cursor: number }>(`/cases?view=${view}&limit=${most[view]}`);
    this.#tell({ type: 'listed', view, cases });
    return cursor;
  }

  async search(search: Search): Promise<void> {
    if (isSearching(search)) {
      const query = new URLSearchParams({ view: 'all', limit: '100' });
      const given = { q: search.text.trim(), device: search.device, from: midnight(search.from), to: midnight(search.to, 1) };
      Object.entries(given).forEach(([name, value]) => value && query.set(name, value));
      const { cases } = await this.#api.get<{ cases: readonly Summary[] }>(`/cases?${query}`);
      this.#tell({ type: 'found', search, cases });
    }
  }

  /** Reads what is opened, one time after another: what comes meanwhile is read by the next. */
  opened(): Promise<void> {
    if (this.#now) {
      this.#again = true;
      return this.#now;
    }
    this.#now = this.#readOpened().finally(() => { this.#now = undefined; });
    return this.#now;
  }

  async #readOpened(): Promise<void> {
    do {
      this.#again = false;
      const open = this.#state().opened;
      try {
        await this.#read(open);
      } catch (problem) {
        if (this.#isOpen(open)) {
          if (problem instanceof Problem && problem.status === 404) {
            this.#tell({ type: 'missing' });
          }
          throw problem;
        }
      }
    } while (this.#again);
  }

  async #read(open: Opened | undefined): Promise<void> {
    if (open?.reference) {
      const path = `/cases/${encodeURIComponent(open.reference)}`;
      const { summary, record, conversation } = await this.#api.get<{ summary: Summary; record: CaseRecord; conversation: string }>(path);
      this.#tell({ type: 'read', reference: open.reference, summary, record, conversation });
      await this.#readOn(path, conversation);
    } else if (open?.conversation) {
      await this.#readOn(`/conversations/${encodeURIComponent(open.conversation)}`, open.conversation);
    }
  }

  async #readOn(path: string, conversation: string): Promise<void> {
    for (let more = true; more;) {
      const open = this.#state().opened;
      if (open?.conversation !== conversation) {
        return;
      }
      const page = await this.#api.get<{ activities: readonly LoggedActivity[]; watermark: number; more?: boolean }>(
        `${path}/activities?after=${open.watermark}&limit=${aPage}`);
      this.#tell({ type: 'said', conversation, activities: page.activities, watermark: Number(page.watermark) });
      more = page.more === true && page.activities.length > 0;
    }
  }

  #isOpen(open: Opened | undefined): boolean {
    const now = this.#state().opened;
    return now?.reference === open?.reference && (open?.reference !== undefined || now?.conversation === open?.conversation);
  }
}

/** When a day begins where the agent is, or one of those after it. */
function midnight(day: string, later = 0): string {
  const at = new Date(`${day}T00:00`);
  at.setDate(at.getDate() + later);
  return day && at.toISOString();
}
