import type { LoggedActivity } from '../server/wire';
import { ownWords } from '../../support/chat/ownWords';
import type { Opened, Pending } from './deskState';

export type Side = 'person' | 'bot' | 'agent' | 'note';

/** One thing in the conversation as agents see it. */
export interface Line {
  readonly key: string;
  readonly side: Side;
  readonly activity: LoggedActivity | undefined;
  readonly text: string;
  /** Who wrote it, as far as the log tells. */
  readonly name: string | undefined;
  readonly agentId: string | undefined;
  readonly at: string | undefined;
  /** Opens a run of one side's words. */
  readonly first: boolean;
  /** Not in the log yet. */
  readonly state: 'sending' | 'failed' | undefined;
}

const noteName = 'blinkaudiobot/case/note';
const agentPrefix = 'agent:';

/** The log and what waits beside it, from the oldest to the newest. */
export function transcript({ activities, pending }: Pick<Opened, 'activities' | 'pending'>): readonly Line[] {
  const lines = [...activities.flatMap(lineOf), ...pending.map(pendingLine)];
  return lines.map((line, index) => ({ ...line, first: !goesOn(line, lines[index - 1]) }));
}

function lineOf(activity: LoggedActivity): readonly Line[] {
  const note = noteOf(activity);
  if (note !== undefined) {
    return [line(activity, 'note', note)];
  }
  const says = activity.text || activity.attachments?.length || activity.value !== undefined;
  return activity.type === 'message' && !activity.internal && says ? [line(activity, sideOf(activity), wordsOf(activity))] : [];
}

/** Where all messages are the bot's own, as in Teams, an agent's begin with the name, which stands above them here. */
function wordsOf(activity: LoggedActivity): string {
  const [text, name] = [ownWords(activity) ?? '', activity.from?.name];
  return name && sideOf(activity) === 'agent' && text.startsWith(`${name}: `) ? text.slice(name.length + 2) : text;
}

function line(activity: LoggedActivity, side: Side, text: string): Line {
  const { id = '', name } = activity.from ?? {};
  return {
    key: String(activity.sequence),
    side,
    activity,
    text,
    name,
    agentId: id.startsWith(agentPrefix) ? id.slice(agentPrefix.length) : undefined,
    at: activity.timestamp,
    first: true,
    state: undefined,
  };
}

function pendingLine({ id, command, text, at, failed }: Pending): Line {
  return {
    key: id,
    side: command === 'note' ? 'note' : 'agent',
    activity: undefined,
    text,
    name: undefined,
    agentId: undefined,
    at,
    first: true,
    state: failed ? 'failed' : 'sending',
  };
}

function sideOf({ from }: LoggedActivity): Side {
  return from?.id?.startsWith(agentPrefix) ? 'agent' : from?.role === 'user' ? 'person' : 'bot';
}

function noteOf({ type, name, value }: LoggedActivity): string | undefined {
  const text = type === 'invoke' && name === noteName ? (value as { text?: unknown } | null | undefined)?.text : undefined;
  return typeof text === 'string' ? text : undefined;
}

const pauseMs = 10 * 60_000;

function goesOn(line: Line, before: Line | undefined): boolean {
  return before?.side === line.side
    && (before.agentId === line.agentId || line.state !== undefined)
    && Date.parse(line.at ?? '') - Date.parse(before.at ?? '') < pauseMs;
}
