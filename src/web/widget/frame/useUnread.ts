import { useEffect, useMemo, useState } from 'preact/hooks';
import { timeline } from '../../support/chat/timeline';
import type { ChatState } from '../../support/directline/client';
import type { Keeper } from '../../support/directline/keeper';
import { newestId, ReadMark, unreadAfter } from './readMark';

/** Counts what the person has not seen. What is shown in a tab that they look at is seen, in all tabs. */
export function useUnread(chat: ChatState, shown: boolean, keeper: Keeper | undefined): number {
  const [mark] = useState(() => new ReadMark(keeper));
  const [count, setCount] = useState(0);
  const entries = useMemo(() => timeline(chat), [chat.activities]);
  useEffect(() => {
    const update = () => {
      const newest = newestId(entries);
      if (shown && !document.hidden && newest && newest !== mark.get()) {
        mark.set(newest);
      }
      setCount(unreadAfter(entries, mark.get()));
    };
    const leave = new AbortController();
    addEventListener('storage', update, { signal: leave.signal });
    document.addEventListener('visibilitychange', update, { signal: leave.signal });
    update();
    return () => leave.abort();
  }, [entries, shown]);
  return count;
}
