import type { ComponentChildren, VNode } from 'preact';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { ChatState, DirectLineClient } from '../directline/client';
import { DownIcon, PersonIcon, WavesIcon } from '../page/icons';
import { useWords } from '../page/words';
import { Composer } from './Composer';
import { ConnectionBanner } from './ConnectionBanner';
import { Message } from './Message';
import { answerDraft } from './ownWords';
import { Suggestions } from './Suggestions';
import { agentOf, awaitsReply, suggestions, timeline } from './timeline';
import { TypingDots } from './TypingDots';
import { useReading } from './useReading';
import { useReplyFocus } from './useReplyFocus';

interface ChatProps {
  readonly client: DirectLineClient;
  readonly chat: ChatState;
  /** What stands at the end of the heading. */
  readonly children?: ComponentChildren;
}

export function Chat({ client, chat, children }: ChatProps): VNode {
  const words = useWords();
  const log = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => timeline(chat), [chat.activities, chat.outgoing]);
  const reading = useReading(log, entries);
  useReplyFocus(log, entries);
  const answer = useCallback((title: string | undefined, data: unknown) => client.send(answerDraft(title, data)), [client]);
  const retry = useCallback((key: string) => client.retry(key), [client]);

  const agent = agentOf(chat, entries);

  return (
    <section class="chat" aria-label={words('chat.label')}>
      <header class="chat-head">
        <span class={agent ? 'avatar avatar-person' : 'avatar'}>{agent ? <PersonIcon /> : <WavesIcon />}</span>
        <div>
          <h2>{agent ? (agent.name ?? words('chat.agent')) : words('chat.name')}</h2>
          <p>{words(agent ? 'chat.agent' : 'chat.about')}</p>
        </div>
        {children}
      </header>
      <ConnectionBanner connection={chat.connection} />
      <div class={reading.more ? 'log-frame log-more' : 'log-frame'}>
        <div
          ref={log}
          class="log"
          role="log"
          tabIndex={0}
          aria-label={words('chat.log')}
          aria-live={chat.loaded ? 'polite' : 'off'}
          aria-busy={!chat.loaded}
        >
          <div class="log-content">
            <ol class="messages">
              {entries.map((entry) => <Message key={entry.key} entry={entry} onAnswer={answer} onRetry={retry} />)}
            </ol>
            {!chat.loaded && entries.length === 0 && <p class="loading">{words('chat.loading')}</p>}
            <TypingDots typing={chat.typing} awaited={awaitsReply(chat)} turn={chat.activities.length} />
          </div>
        </div>
        {(reading.far || reading.unread) && (
          <button class={reading.unread ? 'jump jump-new' : 'jump'} type="button" onClick={reading.toNewest}>
            <DownIcon />
            <span class={reading.unread ? undefined : 'unseen'}>
              {words(reading.unread ? 'chat.newMessages' : 'chat.toNewest')}
            </span>
          </button>
        )}
      </div>
      {chat.connection === 'ended' && (
        <div class="ending" role="status">
          <p>{words('connection.ended')}</p>
          <button class="plain" type="button" onClick={() => client.startOver()}>{words('connection.startOver')}</button>
        </div>
      )}
      <Suggestions actions={suggestions(chat)} onChoose={(draft) => client.send(draft)} />
      <Composer onSend={(text) => client.send({ text })} onTyping={() => client.typing()} />
    </section>
  );
}
