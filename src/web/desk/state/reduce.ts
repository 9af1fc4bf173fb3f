import type {
  Agent, CannedAnswer, CaseRecord, Doing, GuideStep, LiveConversation, LoggedActivity, Me, SignInWay, Summary,
} from '../server/wire';
import { noted } from './colleagues';
import { type Connection, type DeskState, emptyDesk, noSearch, type Notice, type Opened, type Pending, type Search, type View } from './deskState';
import { transcript } from './transcript';

export type DeskAction =
  | { readonly type: 'signedIn'; readonly me: Me }
  | { readonly type: 'signedOut'; readonly ended: boolean; readonly signIn?: SignInWay }
  | { readonly type: 'connection'; readonly connection: Connection }
  | { readonly type: 'content'; readonly canned: readonly CannedAnswer[]; readonly steps: readonly GuideStep[] }
  | { readonly type: 'agents'; readonly agents: readonly Agent[] }
  | { readonly type: 'viewed'; readonly view: View }
  | { readonly type: 'listed'; readonly view: View; readonly cases: readonly Summary[] }
  | { readonly type: 'live'; readonly live: readonly LiveConversation[] }
  | { readonly type: 'searched'; readonly search: Search }
  | { readonly type: 'found'; readonly search: Search; readonly cases: readonly Summary[] }
  | { readonly type: 'changed'; readonly cases: readonly Summary[] }
  | { readonly type: 'opened'; readonly reference?: string; readonly conversation?: string }
  | { readonly type: 'left' }
  | { readonly type: 'read'; readonly reference: string; readonly summary: Summary; readonly record: CaseRecord; readonly conversation: string }
  | { readonly type: 'missing' }
  | { readonly type: 'said'; readonly conversation: string; readonly activities: readonly LoggedActivity[]; readonly watermark: number }
  | { readonly type: 'typing'; readonly reference: string; readonly at: number }
  | { readonly type: 'presence'; readonly reference: string; readonly who: string; readonly doing: Doing; readonly at: number }
  | { readonly type: 'sending'; readonly pending: Pending }
  | { readonly type: 'sent' | 'notSent' | 'dropped'; readonly id: string }
  | { readonly type: 'notice'; readonly notice: Notice | undefined }
  | { readonly type: 'busy'; readonly command: string; readonly busy: boolean };

/** What the desk knows after a piece of news. Pure. */
export function reduce(state: DeskState, action: DeskAction): DeskState {
  switch (action.type) {
    case 'signedIn':
      return { ...state, me: action.me };
    case 'signedOut':
      // Nothing of what was seen stays on the screen of somebody who has gone.
      return { ...emptyDesk, me: null, ended: action.ended, signIn: action.signIn ?? state.signIn };
    case 'connection':
      return { ...state, connection: action.connection };
    case 'content':
      return { ...state, canned: action.canned, steps: action.steps };
    case 'agents':
      return { ...state, agents: action.agents };
    case 'viewed':
      return { ...state, view: action.view, search: noSearch, found: undefined };
    case 'listed':
      return { ...known(state, action.cases), listed: [...new Set([...state.listed, action.view])] };
    case 'live':
      return { ...state, live: action.live };
    case 'searched':
      return { ...state, search: action.search, found: undefined };
    case 'found':
      // The answer to an older question may come last.
      return action.search === state.search
        ? { ...known(state, action.cases), found: action.cases.map(({ reference }) => reference) }
        : state;
    case 'changed':
      return known(state, action.cases);
    case 'notice':
      return { ...state, notice: action.notice };
    case 'busy':
      return { ...state, busy: [...state.busy.filter((one) => one !== action.command), ...(action.busy ? [action.command] : [])] };
    case 'opened':
      return { ...state, opened: opened(action.reference, action.conversation), notice: undefined };
    case 'left':
      return { ...state, opened: undefined };
    case 'read':
      return onOpened(known(state, [action.summary]), (open) => open.reference === action.reference
        ? { ...open, record: action.record, conversation: action.conversation }
        : open);
    default:
      return onOpened(state, (open) => reduceOpened(open, action));
  }
}

type OpenedAction = Extract<DeskAction, { readonly type: 'missing' | 'said' | 'typing' | 'presence' | 'sending' | 'sent' | 'notSent' | 'dropped' }>;

function reduceOpened(open: Opened, action: OpenedAction): Opened {
  switch (action.type) {
    case 'missing':
      return { ...open, missing: true };
    case 'said':
      return open.conversation === action.conversation ? said(open, action.activities, action.watermark) : open;
    case 'typing':
      return open.reference === action.reference ? { ...open, typedAt: action.at } : open;
    case 'presence':
      return open.reference === action.reference ? { ...open, presents: noted(open.presents, action.who, action.doing, action.at) } : open;
    case 'sending':
      return { ...open, pending: [...open.pending.filter(({ id }) => id !== action.pending.id), action.pending] };
    case 'notSent':
      return { ...open, pending: open.pending.map((item) => (item.id === action.id ? { ...item, failed: true } : item)) };
    case 'sent':
    case 'dropped':
      return { ...open, pending: open.pending.filter(({ id }) => id !== action.id) };
  }
}

function onOpened(state: DeskState, change: (open: Opened) => Opened): DeskState {
  return state.opened ? { ...state, opened: change(state.opened) } : state;
}

function opened(reference: string | undefined, conversation: string | undefined): Opened {
  return {
    reference,
    conversation,
    record: undefined,
    activities: [],
    watermark: 0,
    loaded: false,
    missing: false,
    pending: [],
    typedAt: undefined,
    presents: {},
  };
}

/** News and answers can overtake one another; the younger change wins. */
function known(state: DeskState, cases: readonly Summary[]): DeskState {
  const news = cases.filter((summary) => (summary.change ?? Infinity) >= (state.cases[summary.reference]?.change ?? 0));
  return news.length === 0
    ? state
    : { ...state, cases: { ...state.cases, ...Object.fromEntries(news.map((summary) => [summary.reference, summary])) } };
}

function said(open: Opened, activities: readonly LoggedActivity[], watermark: number): Opened {
  const last = open.activities.at(-1)?.sequence ?? 0;
  const news = activities.filter(({ sequence }) => sequence > last);
  const spoken = news.some(({ type, from }) => type === 'message' && from?.role === 'user');
  return {
    ...open,
    loaded: true,
    activities: news.length > 0 ? [...open.activities, ...news] : open.activities,
    pending: open.pending.filter((item) => !news.some((activity) => isLogged(item, activity))),
    watermark: Math.max(open.watermark, watermark),
    typedAt: spoken ? undefined : open.typedAt,
  };
}

/** The log has it before the answer to the command is here, and nobody wants to see it twice. */
function isLogged(item: Pending, activity: LoggedActivity): boolean {
  const [line] = transcript({ activities: [activity], pending: [] });
  return item.command === 'note'
    ? line?.side === 'note' && line.text === item.text
    : line?.side === 'agent' && (item.step !== undefined ? Boolean(activity.attachments?.length) : line.text === item.text);
}
