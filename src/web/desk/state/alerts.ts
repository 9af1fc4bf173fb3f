import type { Me, Summary } from '../server/wire';
import { isMine, isWaiting } from './caseRules';
import { urgency } from './queue';

export interface Alert {
  readonly kind: 'waiting' | 'message' | 'handed' | 'late';
  readonly summary: Summary;
}

/** What a change is worth telling somebody who looks elsewhere. */
export function alertOf(before: Summary | undefined, after: Summary, me: Me): Alert | undefined {
  if (isWaiting(after) && !(before && isWaiting(before))) {
    return { kind: 'waiting', summary: after };
  }
  if (!isMine(after, me)) {
    return undefined;
  }
  if (before && !isMine(before, me) && before.agent && before.agent.id !== me.id) {
    return { kind: 'handed', summary: after };
  }
  return (after.unread ?? 0) > (before?.unread ?? 0) ? { kind: 'message', summary: after } : undefined;
}

/** The cases that have just begun to wait too long. */
export function lateAlerts(cases: readonly Summary[], told: ReadonlySet<string>, now: number, alarmAfter: number): readonly Alert[] {
  return cases
    .filter((summary) => urgency(summary, now, alarmAfter) === 'alarm' && !told.has(lateKey(summary)))
    .map((summary) => ({ kind: 'late', summary }));
}

/** Once for each time that it waits. */
export function lateKey({ reference, waitingSince }: Summary): string {
  return `${reference} ${waitingSince}`;
}
