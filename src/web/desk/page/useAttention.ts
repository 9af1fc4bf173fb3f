import { useEffect, useRef } from 'preact/hooks';
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
    const late = lateAlerts(Object.values(state.cases), told.current ?? new Set(), now);
    // Whoever comes in the morning sees the colours; the bell is for what happens while they are there.
    if (told.current) {
      late.slice(0, 1).forEach((alert) => tellAlert(alert, words, preferences, state.opened?.reference));
    }
    told.current ??= new Set();
    late.forEach(({ summary }) => told.current!.add(lateKey(summary)));
  }, [now, state.listed, waiting]);

  const { opened } = state;
  const summary = opened?.reference ? state.cases[opened.reference] : undefined;
  const unseen = summary && isMine(summary, me) && opened?.loaded && state.connection === 'online' ? (summary.unread ?? 0) : 0;
  useEffect(() => {
    const see = () => {
      if (unseen > 0 && !document.hidden && opened) {
        void client.command('seen', { sequence: opened.watermark });
      }
    };
    see();
    document.addEventListener('visibilitychange', see);
    return () => document.removeEventListener('visibilitychange', see);
  }, [client, unseen, opened?.watermark]);
}
