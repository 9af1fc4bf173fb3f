import type { ComponentChildren, VNode } from 'preact';
import { clockTime } from '../../support/chat/clockTime';
import { useWords } from '../../support/page/words';
import { useLabels } from '../page/labels';
import type { CaseRecord, Summary } from '../server/wire';
import { LeftOut, Steps, Suggestion } from './Steps';

export const slots = ['problem', 'device', 'platform', 'scope', 'syncModule', 'otherPhone'] as const;

interface RecordProps {
  readonly summary: Summary;
  readonly record: CaseRecord;
}

/** What an agent would otherwise have to read out of the conversation. */
export function Record({ summary, record }: RecordProps): VNode {
  const words = useWords();
  const labels = useLabels();
  const { mood, missed = [], person, personSeenAt, reason, rating } = record;
  return (
    <>
      {(mood?.urgent || mood?.abusive) && (
        <p class="moods">
          {mood.urgent && <span class="mood">{words('record.urgent')}</span>}
          {mood.abusive && <span class="mood">{words('record.abusive')}</span>}
        </p>
      )}
      <Suggestion summary={summary} record={record} />
      <dl class="facts">
        {slots.map((slot) => {
          const value = record.slots?.[slot];
          return value && <Fact key={slot} name={words(`slot.${slot}`)}>{value === 'unknown' ? words('record.notSure') : labels.of(slot, value)}</Fact>;
        })}
        {reason && <Fact name={words('record.reason')}>{words(`reason.${reason}`)}</Fact>}
        {person?.email && <Fact name={words('record.email')}>{person.email}</Fact>}
        <Fact name={words('record.opened')}>{clockTime(new Date(summary.openedAt))}</Fact>
        {personSeenAt && <Fact name={words('record.seen')}>{clockTime(new Date(personSeenAt))}</Fact>}
        {rating?.value && <Fact name={words('record.rating')}>{labels.of('rating', rating.value)}{rating.sentence && `: ${rating.sentence}`}</Fact>}
      </dl>
      <Steps summary={summary} record={record} />
      <LeftOut record={record} />
      {missed.length > 0 && (
        <section>
          <h3>{words('record.missed')}</h3>
          <ul class="missed">{missed.map(({ text }, index) => <li key={index}>{text}</li>)}</ul>
        </section>
      )}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }): VNode {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}
