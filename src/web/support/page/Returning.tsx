import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { DirectLineApi } from '../directline/api';
import type { Session } from '../directline/sessionStore';
import { comeBack } from './returnLink';
import { useWords } from './words';

interface ReturningProps {
  readonly token: string;
  /** With the conversation to which the link leads, or without: then the page goes on with what it has. */
  readonly done: (session?: Session) => void;
}

/** Stands in for the page until the link that opened it is known to be good. */
export function Returning({ token, done }: ReturningProps): VNode {
  const words = useWords();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    let left = false;
    void comeBack(new DirectLineApi((url, init) => fetch(url, init)), token).then((session) => {
      if (!left) {
        session ? done(session) : setRefused(true);
      }
    });
    return () => {
      left = true;
    };
  }, [token]);
  return (
    <main class="returning">
      {refused ? (
        <>
          <div role="alert">
            <h1>{words('returning.refused')}</h1>
            <p>{words('returning.why')}</p>
          </div>
          <button class="plain" type="button" onClick={() => done()}>{words('returning.goOn')}</button>
        </>
      ) : (
        <p role="status">{words('returning.wait')}</p>
      )}
    </main>
  );
}
