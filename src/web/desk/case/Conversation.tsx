import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useReading } from '../../support/chat/useReading';
import { DownIcon } from '../../support/page/icons';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import type { Opened } from '../state/deskState';
import { transcript } from '../state/transcript';
import { LineView } from './LineView';

/** A sign of typing that is not renewed is over. */
const typingMs = 6_000;

/** Everything that was said, live. */
export function Conversation({ opened }: { readonly opened: Opened }): VNode {
  const words = useWords();
  const { client } = useDesk();
  const log = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => transcript(opened), [opened.activities, opened.pending]);
  const reading = useReading(log, useMemo(() => lines.map(({ key, side, state }) => ({
    key,
    side: side === 'agent' || side === 'note' ? 'person' : 'agent',
    state: state === 'sending' ? state : undefined,
  } as const)), [lines]), 'newest');
  const lastOwn = lines.findLast(({ side }) => side === 'agent')?.key;
  return (
    <div class="log-frame">
      <div ref={log} class="log" role="log" aria-label={words('talk.log')} tabIndex={0}>
        <ol class="lines">
          {lines.map((line) => (
            <LineView
              key={line.key}
              line={line}
              seen={line.key === lastOwn ? seenAfter(opened, line.at) : undefined}
              onRetry={() => void client.retry(line.key)}
              onDrop={() => client.drop(line.key)}
            />
          ))}
        </ol>
        {!opened.loaded && <p class="empty">{words('loading')}</p>}
      </div>
      <Typing typedAt={opened.typedAt} />
      {(reading.far || reading.unread) && (
        <button class={`jump${reading.unread ? ' jump-new' : ''}`} type="button" onClick={reading.toNewest}>
          <DownIcon />
          <span class={reading.unread ? '' : 'unseen'}>{words(reading.unread ? 'talk.newMessages' : 'talk.toNewest')}</span>
        </button>
      )}
    </div>
  );
}

/** Whether the person has been there since; undefined while nobody knows. */
function seenAfter({ record }: Opened, at: string | undefined): boolean | undefined {
  const seen = Date.parse(record?.personSeenAt ?? '');
  const said = Date.parse(at ?? '');
  return Number.isNaN(said) ? undefined : seen > said;
}

function Typing({ typedAt }: Pick<Opened, 'typedAt'>): VNode {
  const words = useWords();
  const [over, setOver] = useState(false);
  useEffect(() => {
    setOver(false);
    const timer = setTimeout(() => setOver(true), typingMs);
    return () => clearTimeout(timer);
  }, [typedAt]);
  return (
    <p class="typing-line" role="status">
      {typedAt !== undefined && !over && <><span class="dots" aria-hidden="true"><i /><i /><i /></span>{words('talk.typing')}</>}
    </p>
  );
}
