import type { Me, Summary } from '../server/wire';
import { isAwaited, isHeld, isMine, isWaiting } from './caseRules';
import { type DeskState, isSearching, type View } from './deskState';

/** Cases under one heading, in the order in which to look at them. */
export interface Group {
  readonly key: 'waiting' | 'reply' | 'answered' | 'team' | 'bot' | 'closed' | 'found';
  readonly cases: readonly Summary[];
}

export type Urgency = 'calm' | 'late' | 'alarm';

/** How pressing it is: only who waits in the queue can wait too long. After half of that time somebody should look. */
export function urgency(summary: Summary, now: number, alarmAfter: number): Urgency {
  const waited = isWaiting(summary) ? (now - Date.parse(summary.waitingSince)) / 1000 : 0;
  return waited >= alarmAfter ? 'alarm' : waited >= alarmAfter / 2 ? 'late' : 'calm';
}

/** What the list shows; undefined while it is being fetched. */
export function groups(state: DeskState, me: Me): readonly Group[] | undefined {
  if (isSearching(state.search)) {
    return state.found && [{ key: 'found', cases: state.found.flatMap((reference) => state.cases[reference] ?? []) }];
  }
  return state.listed.includes(state.view) ? views[state.view](Object.values(state.cases), me).filter(({ cases }) => cases.length > 0) : undefined;
}

const views: Readonly<Record<View, (cases: readonly Summary[], me: Me) => readonly Group[]>> = {
  open: (cases, me) => [
    { key: 'waiting', cases: cases.filter(isWaiting).sort(byWaiting) },
    { key: 'team', cases: cases.filter(isHeld).sort((a, b) => Number(isMine(b, me)) - Number(isMine(a, me)) || byChange(a, b)) },
    { key: 'bot', cases: cases.filter(({ state }) => state === 'with-bot').sort(byChange) },
  ],
  mine: (cases, me) => {
    const mine = cases.filter((summary) => isMine(summary, me)).sort(byChange);
    return [
      { key: 'reply', cases: mine.filter(({ state }) => state === 'with-agent') },
      { key: 'answered', cases: mine.filter(({ state }) => state === 'answered') },
    ];
  },
  closed: (cases) => [{ key: 'closed', cases: cases.filter(({ state }) => state === 'closed').sort(byChange) }],
  bot: () => [],
};

/** What the tabs and the window's title count. */
export function counts(cases: Readonly<Record<string, Summary>>, me: Me): { readonly waiting: number; readonly mine: number; readonly awaited: number } {
  const all = Object.values(cases);
  const mine = all.filter((summary) => isMine(summary, me));
  return { waiting: all.filter(isWaiting).length, mine: mine.length, awaited: mine.filter(isAwaited).length };
}

function byWaiting(a: Summary, b: Summary): number {
  return Date.parse(a.waitingSince) - Date.parse(b.waitingSince) || a.reference.localeCompare(b.reference);
}

function byChange(a: Summary, b: Summary): number {
  return Date.parse(b.changedAt) - Date.parse(a.changedAt) || a.reference.localeCompare(b.reference);
}
