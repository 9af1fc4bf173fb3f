import { useEffect } from 'preact/hooks';
import { presenceMs } from '../state/colleagues';
import type { Desk } from './context';

/** Lets colleagues know that a case is looked at, as long as it is. */
export function usePresence({ client, state: { connection, opened } }: Desk): void {
  const reference = opened?.record && opened.reference;
  useEffect(() => {
    if (!reference || connection !== 'online') {
      return undefined;
    }
    const tell = () => client.presence.tell(reference, document.hidden ? 'left' : 'looks');
    const timer = setInterval(() => document.hidden || tell(), presenceMs / 2);
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tell);
      client.presence.tell(reference, 'left');
    };
  }, [client, reference, connection]);
}
