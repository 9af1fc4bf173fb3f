import type { VNode } from 'preact';
import { memo } from 'preact/compat';
import type { Activity, Attachment } from '../directline/wire';
import { AlertIcon, CheckIcon, PersonIcon, WavesIcon } from '../page/icons';
import { useWords } from '../page/words';
import { isAdaptiveCard } from './answers';
import { botState } from './botState';
import { Card } from './Card';
import { Markdown } from './markdown';
import { ownWords } from './ownWords';
import { clockTime } from './clockTime';
import type { Entry } from './timeline';

interface MessageProps {
  readonly entry: Entry;
  readonly onAnswer: (title: string | undefined, data: unknown) => void;
  readonly onRetry: (key: string) => void;
}

function MessageView({ entry, onAnswer, onRetry }: MessageProps): VNode {
  const words = useWords();
  const { activity, side } = entry;
  const text = side === 'person' ? (ownWords(activity) ?? words('chat.answered')) : spokenText(activity);
  const name = side === 'agent' ? (activity.from?.name ?? words('chat.agent')) : words('chat.assistant');
  const bot = botState(activity);
  return (
    <li
      class={`message ${side}${entry.first ? ' first' : ''}`}
      data-key={entry.key}
      data-phase={bot?.phase}
      data-step={bot?.step ?? undefined}
    >
      {entry.at && <time class="pause" dateTime={entry.at.toISOString()}>{clockTime(entry.at)}</time>}
      {side === 'person'
        ? <span class="unseen">{words('chat.you')}</span>
        : entry.first && <p class="name"><span class="avatar">{side === 'agent' ? <PersonIcon /> : <WavesIcon />}</span>{name}</p>}
      {text && <div class="bubble">{isMarkdown(entry) ? <Markdown text={text} /> : text}</div>}
      {activity.attachments?.map((attachment, index) => (
        <AttachmentView key={index} attachment={attachment} entry={entry} onAnswer={onAnswer} />
      ))}
      <SendMark entry={entry} onRetry={onRetry} />
    </li>
  );
}

export const Message = memo(MessageView, (before, after) =>
  before.onAnswer === after.onAnswer
  && before.onRetry === after.onRetry
  && (Object.keys(after.entry) as (keyof Entry)[]).every((field) => same(before.entry[field], after.entry[field])));

/** Dates and answers are made anew for each timeline. */
function same(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}

/** Beside a card, the text says the same again for those who cannot draw it. */
function spokenText(activity: Activity): string | undefined {
  return activity.attachments?.some(isAdaptiveCard) ? undefined : activity.text;
}

function isMarkdown({ side, activity }: Entry): boolean {
  return side !== 'person' && activity.textFormat === 'markdown';
}

interface AttachmentViewProps {
  readonly attachment: Attachment;
  readonly entry: Entry;
  readonly onAnswer: MessageProps['onAnswer'];
}

function AttachmentView({ attachment, entry, onAnswer }: AttachmentViewProps): VNode | null {
  const words = useWords();
  if (isAdaptiveCard(attachment)) {
    return <Card content={attachment.content} instead={entry.activity.text} use={entry.use} chosen={entry.chosen} onAnswer={onAnswer} />;
  }
  const url = attachment.contentUrl;
  if (!url || !/^(https?:|\/)/.test(url)) {
    return null;
  }
  return attachment.contentType.startsWith('image/')
    ? <img class="picture" src={url} alt={attachment.name ?? words('chat.picture')} />
    : <a class="bubble" href={url} target="_blank" rel="noreferrer noopener">{attachment.name ?? words('chat.file')}</a>;
}

function SendMark({ entry, onRetry }: Pick<MessageProps, 'entry' | 'onRetry'>): VNode | null {
  const words = useWords();
  if (entry.state === undefined) {
    return null;
  }
  const failed = entry.state === 'notSent';
  return (
    <p class={`mark ${failed ? 'failed' : entry.state}`}>
      {failed && <AlertIcon />}
      {(entry.state === 'sent' || entry.state === 'seen') && <CheckIcon />}
      {words(`chat.${entry.state}`)}
      {(failed || entry.state === 'waiting') && (
        <button class="link" type="button" onClick={() => onRetry(entry.key)}>{words('chat.tryAgain')}</button>
      )}
    </p>
  );
}
