import type {
  Agent, CannedAnswer, CaseRecord, GuideStep, LiveConversation, LoggedActivity, Me, SignInWay, Summary,
} from '../server/wire';
import type { Presents } from './colleagues';

export type View = 'open' | 'mine' | 'closed' | 'bot';
export type Connection = 'connecting' | 'online' | 'lost';

export interface Search {
  readonly text: string;
  readonly device: string;
  readonly from: string;
  readonly to: string;
}

export const noSearch: Search = { text: '', device: '', from: '', to: '' };

/** What is being sent, or could not be. */
export interface Pending {
  readonly id: string;
  readonly command: 'reply' | 'note';
  readonly text: string;
  readonly step?: string;
  /** What the agent had on the screen; kept for a retry, which must be the same command. */
  readonly sequence?: number | undefined;
  readonly at: string;
  readonly failed: boolean;
}

/** What is looked at: a case, or a conversation of the bot's. */
export interface Opened {
  readonly reference: string | undefined;
  readonly conversation: string | undefined;
  readonly record: CaseRecord | undefined;
  readonly activities: readonly LoggedActivity[];
  /** How far the log has been read. */
  readonly watermark: number;
  readonly loaded: boolean;
  readonly missing: boolean;
  readonly pending: readonly Pending[];
  /** When the person last typed. */
  readonly typedAt: number | undefined;
  readonly presents: Presents;
}

/** Something that the agent must hear of: a key below "notice" with its values. */
export interface Notice {
  readonly key: string;
  readonly name?: string;
  /** The case that it is about. */
  readonly reference?: string;
  readonly tone: 'info' | 'problem';
}

export interface DeskState {
  /** Undefined until it is known; null when nobody has signed in. */
  readonly me: Me | null | undefined;
  readonly signIn: SignInWay;
  /** Whether the server ended the session. */
  readonly ended: boolean;
  readonly connection: Connection;
  readonly cases: Readonly<Record<string, Summary>>;
  /** The views that have been fetched; events keep them up to date. */
  readonly listed: readonly View[];
  readonly view: View;
  readonly search: Search;
  /** References, while there is something to look for; undefined while they are being fetched. */
  readonly found: readonly string[] | undefined;
  readonly live: readonly LiveConversation[];
  readonly agents: readonly Agent[];
  readonly canned: readonly CannedAnswer[];
  readonly steps: readonly GuideStep[];
  readonly opened: Opened | undefined;
  readonly notice: Notice | undefined;
  /** The commands under way. */
  readonly busy: readonly string[];
}

export const emptyDesk: DeskState = {
  me: undefined,
  signIn: 'password',
  ended: false,
  connection: 'connecting',
  cases: {},
  listed: [],
  view: 'open',
  search: noSearch,
  found: undefined,
  live: [],
  agents: [],
  canned: [],
  steps: [],
  opened: undefined,
  notice: undefined,
  busy: [],
};

export function isSearching({ text, device, from, to }: Search): boolean {
  return Boolean(text.trim() || device || from || to);
}
