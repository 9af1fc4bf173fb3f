import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { duration } from '../page/duration';
import { botHref } from '../page/route';
import { useNow } from '../page/useNow';

const everyMs = 5_000;

/** The conversations that the bot holds now, to look in before somebody has to ask. */
export function LiveList(): VNode {
  const words = useWords();
  const { client, state: { live, opened, steps } } = useDesk();
  const now = useNow();
  useEffect(() => {
    const timer = setInterval(() => void client.refreshView(), everyMs);
    return () => clearInterval(timer);
  }, [client]);
  if (live.length === 0) {
    return <p class="empty">{words('queue.empty.bot')}</p>;
  }
  return (
    <ul>
      {live.map(({ conversation, phase, step, lastText, lastAt }) => (
        <li key={conversation}>
          <a class="row" href={botHref(conversation)} aria-current={opened?.conversation === conversation ? 'true' : undefined}>
            <span class="row-head">
              <span class="row-name">{steps.find(({ id }) => id === step)?.title ?? words(`phase.${phase ?? 'triage'}`)}</span>
              <span class="row-since">{words('queue.ago', { time: duration(words, now - Date.parse(lastAt)) })}</span>
            </span>
            <span class="row-foot"><span class="row-last">{lastText}</span></span>
          </a>
        </li>
      ))}
    </ul>
  );
}
