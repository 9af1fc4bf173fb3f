import type { VNode } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { Join } from '../account/Join';
import { SignIn } from '../account/SignIn';
import { DeskClient } from '../state/client';
import { emptyDesk } from '../state/deskState';
import { tellAlert } from './alerting';
import { loadPreferences, type Preferences, savePreferences } from './preferences';
import { parseRoute } from './route';
import { Workplace } from './Workplace';

/** The desk, or what stands before it. */
export function App(): VNode {
  const words = useWords();
  const [state, setState] = useState(emptyDesk);
  const [preferences, setPreferences] = useState(loadPreferences);
  const chosen = useRef<Preferences>(preferences);
  chosen.current = preferences;
  const [client] = useState(() => {
    const made: DeskClient = new DeskClient({
      fetch: (input, init) => fetch(input, init),
      random: Math.random,
      now: Date.now,
      changed: setState,
      alert: (alert) => tellAlert(alert, words, chosen.current, made.state.opened?.reference),
    });
    return made;
  });
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  // At once: an address that changes before the listener is there would be missed.
  useLayoutEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    addEventListener('hashchange', () => setRoute(parseRoute(location.hash)), { signal });
    addEventListener('online', () => client.network(true), { signal });
    addEventListener('offline', () => client.network(false), { signal });
    void client.start();
    return () => {
      leaving.abort();
      client.end();
    };
  }, [client]);
  const prefer = useCallback((change: Partial<Preferences>) => setPreferences((before) => {
    const after = { ...before, ...change };
    savePreferences(after);
    return after;
  }), []);

  if (route.invitation) {
    return <Join client={client} token={route.invitation} onLeave={() => { location.hash = ''; }} />;
  }
  if (state.me === null) {
    return <SignIn client={client} way={state.signIn} ended={state.ended} refused={route.refused} />;
  }
  return state.me
    ? <Workplace client={client} state={state} me={state.me} route={route} preferences={preferences} prefer={prefer} />
    : <main class="nothing"><h1>{words(state.connection === 'lost' ? 'failure' : 'loading')}</h1></main>;
}
