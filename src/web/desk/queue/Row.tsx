import type { VNode } from 'preact';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { duration } from '../page/duration';
import { caseHref } from '../page/route';
import type { Summary } from '../server/wire';
import { isHeld, isMine, isWaiting } from '../state/caseRules';
import { urgency } from '../state/queue';

interface RowProps {
  readonly summary: Summary;
  readonly isOpen: boolean;
  readonly now: number;
}

export function Row({ summary, isOpen, now }: RowProps): VNode {
  const words = useWords();
  const { me } = useDesk();
  const { reference, personName, unread = 0 } = summary;
  const isNews = unread > 0 && (isWaiting(summary) || isMine(summary, me));
  return (
    <li>
      <a class={`row ${urgency(summary, now, me.alarmAfter)}${isNews ? ' news' : ''}`} href={caseHref(reference)} aria-current={isOpen ? 'true' : undefined}>
        <span class="row-head">
          <span class="row-name">{personName ?? reference}</span>
          {personName && <span class="row-reference">{reference}</span>}
          <Since summary={summary} now={now} />
        </span>
        <span class="row-summary">{summary.summary}</span>
        <span class="row-foot">
          <span class="row-last">{last(summary, words)}</span>
          {isHeld(summary) && <span class="row-agent">{isMine(summary, me) ? words('you') : summary.agent?.name}</span>}
          {isNews && <span class="badge">{unread}<span class="unseen"> {words('queue.unread')}</span></span>}
        </span>
      </a>
    </li>
  );
}

/** How long somebody waits, or how long ago something happened. */
function Since({ summary, now }: Omit<RowProps, 'isOpen'>): VNode {
  const words = useWords();
  const waits = isWaiting(summary);
  const span = duration(words, now - Date.parse(waits ? summary.waitingSince : summary.changedAt));
  return <span class="row-since">{words(waits ? 'queue.waits' : 'queue.ago', { time: span })}</span>;
}

function last({ state, resolution, lastText, lastFrom }: Summary, words: ReturnType<typeof useWords>): string {
  if (state === 'closed') {
    return words(`resolution.${resolution ?? 'unresolved'}`);
  }
  return lastText ? (lastFrom === 'agent' ? `${words('queue.team')} ${lastText}` : lastText) : '';
}
