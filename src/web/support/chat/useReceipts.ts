import { useEffect, useRef } from 'preact/hooks';
import type { ChatState, DirectLineClient } from '../directline/client';
import { receiptFor } from '../directline/receipts';

/** Lets the support team see that their words were read, as soon as somebody looks at the page. */
export function useReceipts(client: DirectLineClient, { activities, connection }: ChatState, hidden: () => boolean): void {
  const told = useRef<unknown>(undefined);
  const isAway = hidden();
  useEffect(() => {
    const tell = () => {
      const receipt = hidden() || connection !== 'online' ? undefined : receiptFor(activities);
      const id = (receipt?.value as { lastReadMessageId?: unknown } | undefined)?.lastReadMessageId;
      if (receipt && id !== told.current) {
        told.current = id;
        client.tell(receipt);
      }
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [client, activities, connection, isAway]);
}
