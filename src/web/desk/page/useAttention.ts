import { useEffect, useRef } from 'preact/hooks';
import { isRead } from '../../support/directline/receipts';
import { useWords } from '../../support/page/words';
import { lateAlerts, lateKey } from '../state/alerts';
import { isMine } from '../state/caseRules';
import { counts } from '../state/queue';
import { tellAlert } from './alerting';
import type { Desk } from './context';
import { useNow } from './useNow';

/** Says in the window's title what waits, rings for who waits too long, and marks as seen what is looked at. */
export function useAttention({ client, state, me, preferences }: Desk): void {
  const words = useWords();
  const now = useNow();
  const told = useRef<Set<string>>(undefined);
  const { waiting, awaited } = counts(state.cases, me);
  useEffect(() => {
    const count = waiting + awaited;
    document.title = count > 0 ? `(${count}) ${words('title')}` : words('title');
  }, [waiting, awaited]);

  useEffect(() => {
    if (!state.listed.includes('open')) {
      return;
    }
    const late = lateAlerts(Object.values(state.cases), told.current ?? new Set(), now, me.alarmAfter);
    // Whoever comes in the morning sees the colours; the bell is for what happens while they are there.
    if (told.current) {
      late.slice(0, 1).forEach((alert) => tellAlert(alert, words, preferences, state.opened?.reference));
    }
    told.current ??= new Set();
    late.forEach(({ summary }) => told.current!.add(lateKey(summary)));
  }, [now, state.listed, waiting]);

  useSeen({ client, state, me });
}

/** Marks what the person wrote as seen once it is on the screen, which may be later than the news of it. */
function useSeen({ client, state: { busy, cases, connection, opened }, me }: Pick<Desk, 'client' | 'state' | 'me'>): void {
  const told = useRef(0);
  const summary = opened?.reference ? cases[opened.reference] : undefined;
  const isAtWork = summary !== undefined && isMine(summary, me) && connection === 'online' && !busy.includes('seen');
  const newest = isAtWork ? opened?.activities.findLast(({ type, from }) => type === 'message' && from?.role === 'user') : undefined;
  const sequence = newest && !isRead(newest, opened!.activities) ? newest.sequence : 0;
  useEffect(() => { told.current = 0; }, [opened?.reference]);
  useEffect(() => {
    const see = () => {
      if (sequence > told.current && !document.hidden) {
        told.current = sequence;
        void client.command('seen', { sequence });
      }
    };
    see();
    document.addEventListener('visibilitychange', see);
    return () => document.removeEventListener('visibilitychange', see);
  }, [client, opened?.reference, sequence]);
}
