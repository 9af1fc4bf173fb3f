import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Chat } from '../../support/chat/Chat';
import { type Places, useConversation } from '../../support/chat/useConversation';
import { SessionStore } from '../../support/directline/sessionStore';
import type { Activity, Draft } from '../../support/directline/wire';
import { LowerIcon } from '../../support/page/icons';
import { fetchWords, type Words, WordsProvider } from '../../support/page/words';
import type { Hello } from '../wire';
import type { HostPage } from './hostPage';
import { LentStorage, placesOf } from './lentStorage';
import { personOf } from './person';
import { speak } from './speak';
import { useUnread } from './useUnread';

interface WidgetPageProps {
  readonly host: HostPage;
  readonly firstWords: Words;
}

/** The whole chat, as large as its frame. */
export function WidgetPage({ host, firstWords }: WidgetPageProps): VNode {
  const [words, setWords] = useState(() => firstWords);
  const [shown, setShown] = useState(false);
  const shownNow = useRef(shown);
  shownNow.current = shown;
  const site = useRef<Hello>(host.hello);
  const [places] = useState(() => placesOf(host));
  const { client, chat } = useConversation(
    {
      places,
      hidden: () => document.hidden || !shownNow.current,
      locale: () => site.current.locale,
      dress: (draft) => dressed(draft, site.current),
      refused: tellRefused,
    },
    (begun) => identify(begun, host.hello.token),
  );
  const unread = useUnread(chat, shown, places.tabs);

  useEffect(() => {
    host.follow((message) => {
      switch (message.type) {
        case 'shown':
          setShown(message.shown);
          if (message.shown) {
            client.nudge();
          }
          if (message.focus) {
            focusChat();
          }
          break;
        case 'locale':
          site.current = { ...site.current, locale: message.locale };
          void fetchWords(speak(message.locale)).then((fetched) => setWords(() => fetched), () => undefined);
          break;
        case 'context':
          site.current = { ...site.current, context: message.context };
          break;
        case 'identify':
          identify(client, message.token);
          break;
        case 'stored':
          if (places.tabs instanceof LentStorage) {
            places.tabs.take(message.key, message.value);
            dispatchEvent(new Event('storage'));
          }
          break;
      }
    });
    host.tell({ type: 'ready' });
    const leave = new AbortController();
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) {
        host.tell({ type: 'close' });
      }
    }, { signal: leave.signal });
    return () => leave.abort();
  }, [client, host]);
  useEffect(() => host.tell({ type: 'unread', count: unread }), [host, unread]);
  useEffect(() => host.tell({ type: 'kept', until: keptUntil(chat.activities, places) }), [host, chat.activities]);

  return (
    <WordsProvider value={words}>
      <main class="widget" tabIndex={-1}>
        <h1 class="unseen">{words('brand')}</h1>
        <Chat client={client} chat={chat}>
          <button class="quiet" type="button" onClick={() => host.tell({ type: 'close' })}>
            <LowerIcon />
            <span class="unseen">{words('widget.close')}</span>
          </button>
        </Chat>
      </main>
    </WordsProvider>
  );
}

function identify(client: ReturnType<typeof useConversation>['client'], token: string | null | undefined): void {
  const person = token && personOf(token);
  if (person || token === null) {
    client.identify(person || null);
  } else if (token) {
    tellRefused('It names nobody.');
  }
}

/** For whoever builds the site; the visitor is helped all the same. */
function tellRefused(why: string): void {
  console.error(`BlinkAudioBot: identify() is left out. ${why}`);
}

/** Where there is a keyboard on the screen it would cover what there is to read, so the chat as a whole takes the focus. */
function focusChat(): void {
  const target = matchMedia('(pointer: coarse)').matches ? 'main' : '#message';
  document.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
}

function dressed(draft: Draft, { locale, context }: Hello): Draft {
  return {
    ...draft,
    ...(locale ? { locale } : {}),
    ...(Object.keys(context).length > 0
      ? { channelData: { ...draft.channelData, blinkaudiobot: { ...draft.channelData?.blinkaudiobot, page: context } } }
      : {}),
  };
}

/** Who has only looked has nothing to come back to. */
function keptUntil(activities: readonly Activity[], { tabs }: Places): number {
  const hasSpoken = activities.some(({ from }) => from?.role === 'user');
  return hasSpoken ? (new SessionStore(tabs).load()?.expiresAt ?? 0) : 0;
}
