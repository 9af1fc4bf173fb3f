import type { ChatState } from '../directline/client';
import type { SendState } from '../directline/outbox';
import { isRead } from '../directline/receipts';
import type { Activity, CardAction } from '../directline/wire';
import { answerTitles, asksByCard, type CardAnswer, isAdaptiveCard, isCardAnswer } from './answers';
import { botState } from './botState';

export type Side = 'person' | 'bot' | 'agent';

/** How a card's buttons are: to be pressed, just pressed, or of the past. */
export type CardUse = 'open' | 'pressed' | 'spent';

export interface Entry {
  readonly key: string;
  readonly side: Side;
  readonly activity: Activity;
  /** Opens a run of messages of one side, so it carries the name. */
  readonly first: boolean;
  /** Set where the talk went on after a pause. */
  readonly at: Date | undefined;
  /** "waiting" is sent by itself in the end; what is "notSent" is not. */
  readonly state: SendState | 'waiting' | 'seen' | undefined;
  readonly use: CardUse;
  /** The answer given to this card, if a button gave it. */
  readonly chosen: CardAnswer | undefined;
}

const pauseMs = 10 * 60_000;

/** What the log and the queue come to on the screen, from the oldest to the newest. */
export function timeline(chat: ChatState): readonly Entry[] {
  const messages = [
    ...chat.activities.filter(isShown).map((activity) => ({ activity, state: undefined })),
    ...chat.outgoing.map(({ activity, state, refused }) => ({ activity, state: state === 'notSent' && !refused ? 'waiting' as const : state })),
  ];
  const sides = sidesOf(messages.map(({ activity }) => activity));
  const uses = cardUses(messages.map(({ activity }) => activity), sides);
  const lastOwn = sides.lastIndexOf('person');
  return messages.map(({ activity, state }, index) => {
    const before = messages[index - 1]?.activity;
    const at = afterPause(activity, before);
    return {
      key: activity.channelData?.clientActivityID ?? activity.id ?? String(index),
      side: sides[index]!,
      activity,
      first: at !== undefined || sides[index] !== sides[index - 1],
      at,
      state: state ?? (index !== lastOwn ? undefined : isRead(activity, chat.activities) ? 'seen' : 'sent'),
      ...uses[index]!,
    };
  });
}

/** Whether the other side is expected to answer now. A person at the desk takes their own time. */
export function awaitsReply(chat: ChatState): boolean {
  const last = timeline(chat).at(-1);
  return last?.side === 'person'
    && last.state === 'sent'
    && chat.connection === 'online'
    && lastPhase(chat.activities) !== 'handoff';
}

/** Who of the support team has the case now, if somebody has: as the server told last, or else by the newest words. */
export function agentOf({ activities }: ChatState, entries: readonly Entry[]): { readonly name?: string } | undefined {
  const news = activities.findLast(({ type, name }) => type === 'event' && name === 'blinkaudiobot/handoff');
  if (news) {
    const name = (news.value as { readonly agent?: string } | undefined)?.agent;
    return name === undefined ? undefined : { name };
  }
  const last = entries.findLast((entry) => entry.side !== 'person');
  return last?.side === 'agent' ? last.activity.from : undefined;
}

/** The short answers offered beside the text box, less those that the card above offers already. */
export function suggestions(chat: ChatState): readonly CardAction[] {
  const last = timeline(chat).at(-1);
  if (!last || last.side === 'person') {
    return [];
  }
  const inCard = new Set((last.activity.attachments ?? []).filter(isAdaptiveCard).flatMap(answerTitles));
  return (last.activity.suggestedActions?.actions ?? []).filter((action) => !inCard.has(action.title ?? ''));
}

function lastPhase(activities: readonly Activity[]): string | undefined {
  return activities.map(botState).findLast((state) => state !== undefined)?.phase;
}

function isShown(activity: Activity): boolean {
  return activity.type === 'message'
    && Boolean(activity.text || activity.attachments?.length || activity.value !== undefined);
}

/** While a person has the case, words without the bot's own mark are theirs. */
function sidesOf(messages: readonly Activity[]): readonly Side[] {
  let phase: string | undefined;
  return messages.map((activity) => {
    const state = botState(activity);
    phase = state?.phase ?? phase;
    // What is still queued here has no sender yet.
    if (activity.from === undefined || activity.from.role === 'user') {
      return 'person';
    }
    return state === undefined && phase === 'handoff' ? 'agent' : 'bot';
  });
}

function afterPause(activity: Activity, before: Activity | undefined): Date | undefined {
  const at = Date.parse(activity.timestamp ?? '');
  const earlier = Date.parse(before?.timestamp ?? '');
  return at - earlier < pauseMs || Number.isNaN(at) ? undefined : new Date(at);
}

/**
 * Which card may be answered. This only saves a person a useless press: the server alone decides what an answer is
 * worth, and whatever it says is shown.
 */
function cardUses(
  messages: readonly Activity[],
  sides: readonly Side[],
): readonly { use: CardUse; chosen: CardAnswer | undefined }[] {
  const newest = messages.findLastIndex((activity, index) => sides[index] !== 'person' && asksByCard(activity));
  return messages.map((activity, index) => {
    if (sides[index] === 'person' || !asksByCard(activity)) {
      return { use: 'spent', chosen: undefined };
    }
    const end = messages.findIndex((later, at) => at > index && sides[at] !== 'person' && asksByCard(later));
    const given = messages.slice(index + 1, end < 0 ? undefined : end).map((later) => later.value).filter(isCardAnswer);
    const use = index !== newest || isLeft(activity, messages.slice(index + 1)) ? 'spent' : 'open';
    const waiting = sides.at(-1) === 'person' && messages.at(-1)?.value !== undefined;
    return { use: use === 'open' && waiting ? 'pressed' : use, chosen: given.at(-1) };
  });
}

/** The bot has gone on to something else since it asked. */
function isLeft(card: Activity, later: readonly Activity[]): boolean {
  const asked = botState(card);
  return later.map(botState).some((state) =>
    state !== undefined
    && (state.phase === asked?.phase
      ? state.step !== asked.step || state.asking !== asked.asking
      : state.phase === 'closed' || state.phase === 'handoff'),
  );
}
