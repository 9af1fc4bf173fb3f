import type { VNode } from 'preact';
import { memo } from 'preact/compat';
import { useState } from 'preact/hooks';
import { isAdaptiveCard } from '../../support/chat/answers';
import { Card } from '../../support/chat/Card';
import { clockTime } from '../../support/chat/clockTime';
import { Markdown } from '../../support/chat/markdown';
import type { Attachment } from '../../support/directline/wire';
import { CheckIcon } from '../../support/page/icons';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { NoteIcon } from '../page/icons';
import type { Line } from '../state/transcript';

interface LineProps {
  readonly line: Line;
  /** Whether the person has been there since; only of the team's last words. */
  readonly seen: boolean | undefined;
  readonly onRetry: () => void;
  readonly onDrop: () => void;
}

function LineShown({ line, seen, onRetry, onDrop }: LineProps): VNode {
  const words = useWords();
  const { side, activity, at, state } = line;
  const card = activity?.attachments?.find(isAdaptiveCard);
  return (
    <li class={`line ${side}${line.first ? ' first' : ''}`} data-key={line.key}>
      {line.first && <p class="line-head"><Sender line={line} />{at && <time dateTime={at}>{clockTime(new Date(at))}</time>}</p>}
      {card ? <CardLine content={card.content} text={line.text} /> : line.text && <div class="bubble">{isMarkdown(line) ? <Markdown text={line.text} /> : line.text}</div>}
      {!card && !line.text && side === 'person' && !activity?.attachments?.length && <div class="bubble">{words('talk.pressed')}</div>}
      {activity?.attachments?.filter((other) => other !== card).map((attachment, index) => <Attached key={index} attachment={attachment} />)}
      {state === 'sending' && <p class="mark">{words('talk.sending')}</p>}
      {state === 'failed' && (
        <p class="mark failed">
          {words('talk.notSent')}
          <button class="link" type="button" onClick={onRetry}>{words('talk.tryAgain')}</button>
          <button class="link" type="button" onClick={onDrop}>{words('talk.drop')}</button>
        </p>
      )}
      {!state && seen !== undefined && <p class="mark"><CheckIcon />{words(seen ? 'talk.seen' : 'talk.sent')}</p>}
    </li>
  );
}

export const LineView = memo(LineShown, (before, after) =>
  before.seen === after.seen
  && before.line.first === after.line.first
  && before.line.state === after.line.state
  && before.line.key === after.line.key
  && before.line.text === after.line.text);

function Sender({ line: { side, name, agentId } }: { readonly line: Line }): VNode {
  const words = useWords();
  const { me } = useDesk();
  const agent = agentId === undefined || agentId === me.id ? words('you') : name;
  const text = side === 'person' ? (name ?? words('talk.customer')) : side === 'bot' ? words('talk.bot') : agent;
  return <strong>{side === 'note' && <NoteIcon />}{text}{side === 'note' && <span class="note-tag">{words('talk.noteTag')}</span>}</strong>;
}

/** A card takes a screen; its first line says which it is, and the rest is there when it is wanted. */
function CardLine({ content, text }: { readonly content: unknown; readonly text: string }): VNode {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const title = text.split('\n').find((line) => line.trim() !== '') ?? words('talk.card');
  return (
    <details class="card-line" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Card content={content} instead={text || words('talk.card')} use="spent" chosen={undefined} onAnswer={() => undefined} />}
    </details>
  );
}

function Attached({ attachment: { contentType, contentUrl, name } }: { readonly attachment: Attachment }): VNode | null {
  const words = useWords();
  if (!contentUrl || !/^(https?:|\/)/.test(contentUrl)) {
    return null;
  }
  // Only this server's own pictures are shown; a foreign address would learn who looks, and the page's policy forbids it.
  return contentType.startsWith('image/') && contentUrl.startsWith('/')
    ? <img class="picture" src={contentUrl} alt={name ?? words('talk.picture')} />
    : <a class="bubble" href={contentUrl} target="_blank" rel="noreferrer noopener">{name ?? words('talk.file')}</a>;
}

/** What customers and agents write is text and nothing else. */
function isMarkdown({ side, activity }: Line): boolean {
  return side === 'bot' && activity?.textFormat === 'markdown';
}
