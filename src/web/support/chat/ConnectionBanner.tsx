import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Connection } from '../directline/client';
import { useWords } from '../page/words';

/** A connection that comes back at once is nobody's concern. */
const shownAfterMs = 1_200;

export function ConnectionBanner({ connection }: { readonly connection: Connection }): VNode {
  const words = useWords();
  const [shown, setShown] = useState<Connection>('online');
  useEffect(() => {
    const calm = connection === 'online' || connection === 'ended' || connection === 'offline';
    const timer = setTimeout(() => setShown(connection), calm ? 0 : shownAfterMs);
    return () => clearTimeout(timer);
  }, [connection]);
  const silent = shown === 'online' || shown === 'ended';
  return (
    <div class={silent ? 'banner' : 'banner banner-shown'} role="status">
      {silent ? '' : words(`connection.${shown}`)}
    </div>
  );
}
