import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { backoffMs } from './directline/backoff';
import { type ChatState, DirectLineClient, emptyChat } from './directline/client';
import { OutboxStore } from './directline/outboxStore';
import { SessionStore } from './directline/sessionStore';
import { SupportPage } from './page/SupportPage';
import { fetchWords, type Words, WordsProvider } from './page/words';
import './page/page.css';
import './chat/chat.css';
import './chat/message.css';
import './chat/card.css';

/** Storage can be forbidden: then even looking at it throws. */
function storage(of: () => Storage): Storage | undefined {
  try {
    return of();
  } catch {
    return undefined;
  }
}

/** The stream is this page's own server's, by whatever name it was reached (localhost, 127.0.0.1, a proxy). */
function atThisServer(stream: string): string {
  const { pathname, search } = new URL(stream, location.href);
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${pathname}${search}`;
}

function makeClient(changed: (state: ChatState) => void): DirectLineClient {
  return new DirectLineClient({
    fetch: (url, init) => fetch(url, init),
    openSocket: (url) => new WebSocket(atThisServer(url)),
    sessions: new SessionStore(storage(() => localStorage)),
    unsent: new OutboxStore(storage(() => sessionStorage)),
    random: Math.random,
    hidden: () => document.hidden,
    changed,
  });
}

function App({ words }: { readonly words: Words }) {
  const [chat, setChat] = useState(emptyChat);
  const [client] = useState(() => makeClient(setChat));
  useEffect(() => {
    const leave = new AbortController();
    const { signal } = leave;
    addEventListener('online', () => client.networkChanged(true), { signal });
    addEventListener('offline', () => client.networkChanged(false), { signal });
    addEventListener('storage', () => client.follow(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden || client.nudge(), { signal });
    client.start();
    return () => {
      leave.abort();
      client.stop();
    };
  }, [client]);
  return (
    <WordsProvider value={words}>
      <SupportPage client={client} chat={chat} />
    </WordsProvider>
  );
}

async function open(): Promise<void> {
  const root = document.getElementById('root')!;
  for (let failures = 1; ; failures++) {
    try {
      const words = await fetchWords(document.documentElement.lang);
      document.title = words('title');
      root.replaceChildren();
      render(<App words={words} />, root);
      return;
    } catch {
      document.getElementById('failure')?.removeAttribute('hidden');
      await new Promise((resolve) => setTimeout(resolve, backoffMs(failures, Math.random)));
    }
  }
}

void open();
