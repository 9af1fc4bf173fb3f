import type { VNode } from 'preact';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { duration } from '../page/duration';
import { BackIcon } from '../page/icons';
import { useNow } from '../page/useNow';
import type { CaseRecord, Command, Summary } from '../server/wire';
import { isHeld, isMine, isWaiting, offered } from '../state/caseRules';
import { counts, urgency } from '../state/queue';
import { Colleagues } from './Colleagues';
import type { Opened } from '../state/deskState';

interface CaseHeadProps {
  readonly summary: Summary;
  readonly record: CaseRecord | undefined;
  readonly presents: Opened['presents'];
}

/** In the order in which they stand; the first that is offered is the one that is expected. */
const actions: readonly Command[] = ['take', 'reopen', 'return', 'hand-on', 'release', 'close'];
const asked: readonly Command[] = ['return', 'hand-on', 'close'];

export function CaseHead({ summary, record, presents }: CaseHeadProps): VNode {
  const words = useWords();
  const { client, state, me, show } = useDesk();
  const can = offered(summary, me);
  const { waiting } = counts(state.cases, me);
  const others = isHeld(summary) && !isMine(summary, me);

  function act(command: Command) {
    if (command === 'return' || command === 'hand-on' || command === 'close') {
      show(command);
    } else {
      void client.command(command, others ? { force: true } : {});
    }
  }

  return (
    <header class="case-head">
      <a class="quiet back" href="#">
        <BackIcon />
        <span class="unseen">{words('case.back')}</span>
        {waiting > 0 && <span class="badge"><span class="unseen">{words('group.waiting')} </span>{waiting}</span>}
      </a>
      <div class="case-name">
        <h2 id="case-title" tabIndex={-1}>{summary.personName ?? summary.reference}</h2>
        <p>
          <State summary={summary} />
          {summary.personName && <span>{summary.reference}</span>}
          {summary.channel && <span>{words(`channel.${channelKey(summary.channel)}`)}</span>}
          {(record?.reopened ?? 0) > 0 && <span>{words('case.reopened', { count: String(record?.reopened) })}</span>}
        </p>
        <Colleagues presents={presents} />
      </div>
      <div class="case-actions">
        {actions.filter((command) => can.has(command)).map((command, index) => (
          <button
            key={command}
            type="button"
            class={index === 0 && !asked.includes(command) ? 'primary' : 'plain'}
            disabled={state.busy.includes(command)}
            onClick={() => act(command)}
          >
            {words(`action.${command}`)}
          </button>
        ))}
      </div>
    </header>
  );
}

function State({ summary }: Pick<CaseHeadProps, 'summary'>): VNode {
  const words = useWords();
  const { me } = useDesk();
  const now = useNow();
  const name = isMine(summary, me) ? words('you') : (summary.agent?.name ?? '');
  const time = isWaiting(summary) ? duration(words, now - Date.parse(summary.waitingSince)) : '';
  const key = summary.state === 'closed' ? `resolution.${summary.resolution ?? 'unresolved'}` : `state.${summary.state}`;
  return <span class={`state ${summary.state} ${urgency(summary, now, me.alarmAfter)}`}>{words(key, { name, time })}</span>;
}

const channels = new Set(['directline', 'msteams', 'webchat', 'email']);

function channelKey(channel: string): string {
  return channels.has(channel) ? channel : 'other';
}
