import type { Activity } from '../directline/wire';

/** What the bot says about itself beside its words; see the guide's contract. */
export interface BotState {
  readonly type: 'blinkaudiobot/state';
  readonly phase: 'triage' | 'guide' | 'answer' | 'handoff' | 'closed';
  readonly step: string | null;
  readonly asking: string | null;
}

export function botState(activity: Activity): BotState | undefined {
  return activity.entities?.find((entity): entity is BotState => entity.type === 'blinkaudiobot/state');
}
