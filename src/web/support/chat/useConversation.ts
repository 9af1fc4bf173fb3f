import { useEffect, useState } from 'preact/hooks';
import { type ChatState, type ClientOptions, DirectLineClient, emptyChat } from '../directline/client';
import type { Keeper } from '../directline/keeper';
import { OutboxStore } from '../directline/outboxStore';
import { type Session, SessionStore } from '../directline/sessionStore';
import { useReceipts } from './useReceipts';

/** What a page may say of itself. */
export interface PageOptions extends Partial<Pick<ClientOptions, 'hidden' | 'locale' | 'dress' | 'refused'>> {
  readonly places?: Places;
  /** Goes on with this conversation, whatever was stored. */
  readonly session?: Session | undefined;
}

/** Where things are kept: for all tabs, and for one alone. */
export interface Places {
  readonly tabs: Keeper | undefined;
  readonly tab: Keeper | undefined;
}

/** Storage can be forbidden: then even looking at it throws. */
function storage(of: () => Storage): Storage | undefined {
  try {
    return of();
  } catch {
    return undefined;
  }
}

export function browserPlaces(): Places {
  return { tabs: storage(() => localStorage), tab: storage(() => sessionStorage) };
}

/** The stream is this page's own server's, by whatever name it was reached (localhost, 127.0.0.1, a proxy). */
function atThisServer(stream: string): string {
  const { pathname, search } = new URL(stream, location.href);
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${pathname}${search}`;
}

function makeClient(changed: (state: ChatState) => void, { places = browserPlaces(), session, ...options }: PageOptions): DirectLineClient {
  const sessions = new SessionStore(places.tabs);
  if (session) {
    sessions.save(session);
  }
  return new DirectLineClient({
    fetch: (url, init) => fetch(url, init),
    openSocket: (url) => new WebSocket(atThisServer(url)),
    sessions,
    unsent: new OutboxStore(places.tab),
    random: Math.random,
    hidden: () => document.hidden,
    changed,
    ...options,
  });
}

interface Conversation {
  readonly client: DirectLineClient;
  readonly chat: ChatState;
}

/** This page's conversation, kept in step with the server, the network and other tabs while the page shows it. */
export function useConversation(options: PageOptions = {}, begin?: (client: DirectLineClient) => void): Conversation {
  const [chat, setChat] = useState(emptyChat);
  const [client] = useState(() => makeClient(setChat, options));
  useEffect(() => {
    const leave = new AbortController();
    const { signal } = leave;
    addEventListener('online', () => client.networkChanged(true), { signal });
    addEventListener('offline', () => client.networkChanged(false), { signal });
    addEventListener('storage', () => client.follow(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden || client.nudge(), { signal });
    begin?.(client);
    client.start();
    return () => {
      leave.abort();
      client.stop();
    };
  }, [client]);
  useReceipts(client, chat, options.hidden ?? (() => document.hidden));
  return { client, chat };
}
