import type { VNode } from 'preact';
import { clockTime } from '../../support/chat/clockTime';
import { CheckIcon } from '../../support/page/icons';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { CardIcon, CrossIcon, DotIcon, SkipIcon } from '../page/icons';
import { useLabels } from '../page/labels';
import type { CaseRecord, StepRecord, Summary } from '../server/wire';
import { isMine } from '../state/caseRules';

interface StepsProps {
  readonly summary: Summary;
  readonly record: CaseRecord;
}

/** What the bot would do next. */
export function Suggestion({ summary, record: { suggestion } }: StepsProps): VNode | null {
  const words = useWords();
  const title = useTitle();
  if (!suggestion) {
    return null;
  }
  const { step, why } = suggestion;
  return (
    <section class="suggestion">
      <h3>{words('record.suggestion')}</h3>
      <p>{step ? title(step) : words(`suggestion.${why}`)}</p>
      {step && why === 'skipped' && <p class="hint">{words('suggestion.skipped')}</p>}
      {step && <SendStep summary={summary} step={step} isSpelt />}
    </section>
  );
}

/** Each step that was shown, then those that are left; any can be sent. */
export function Steps({ summary, record }: StepsProps): VNode {
  const words = useWords();
  const title = useTitle();
  const { state } = useDesk();
  const tried = record.steps ?? [];
  const out = new Set([...tried, ...(record.skipped ?? [])].map(({ id }) => id));
  const left = state.steps.filter(({ id }) => !out.has(id));
  return (
    <>
      {tried.length > 0 && (
        <section>
          <h3>{words('record.steps')}</h3>
          <ol class="steps">{tried.map((step) => <Tried key={step.id} step={step} summary={summary} title={title(step.id)} />)}</ol>
        </section>
      )}
      {left.length > 0 && (
        <section>
          <h3>{words('record.left')}</h3>
          <ol class="steps">
            {left.map(({ id, title: name }) => (
              <li key={id}><DotIcon /><span class="step-title">{name}</span><SendStep summary={summary} step={id} /></li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

const outcomeIcons = { worked: CheckIcon, not_worked: CrossIcon, next: CheckIcon, skipped: SkipIcon, cannot: SkipIcon } as const;

function Tried({ step, summary, title }: { readonly step: StepRecord; readonly summary: Summary; readonly title: string }): VNode {
  const words = useWords();
  const outcome = step.reopened ? undefined : step.outcome;
  const Icon = outcome ? outcomeIcons[outcome] : DotIcon;
  return (
    <li class={outcome ?? 'open'}>
      <Icon />
      <span class="step-title">
        {title}
        <span class="step-outcome">
          {words(`outcome.${outcome ?? 'open'}`)}
          {step.at && <> · <time dateTime={step.at}>{clockTime(new Date(step.at))}</time></>}
        </span>
        {step.reason && <q>{step.reason}</q>}
      </span>
      <SendStep summary={summary} step={step.id} />
    </li>
  );
}

/** The steps that do not apply, with what is known that says so. */
export function LeftOut({ record: { skipped = [] } }: Pick<StepsProps, 'record'>): VNode | null {
  const words = useWords();
  const title = useTitle();
  const because = useBecause();
  return skipped.length === 0 ? null : (
    <details class="left-out">
      <summary><h3>{words('record.skipped')} <span>{skipped.length}</span></h3></summary>
      <ul>{skipped.map(({ id, because: facts }) => <li key={id}>{title(id)}<span>{because(facts)}</span></li>)}</ul>
    </details>
  );
}

function SendStep({ summary, step, isSpelt = false }: { readonly summary: Summary; readonly step: string; readonly isSpelt?: boolean }): VNode | null {
  const words = useWords();
  const title = useTitle();
  const { client, me } = useDesk();
  return isMine(summary, me)
    ? (
      <button class={isSpelt ? 'small' : 'send-step'} type="button" title={words('record.sendStep')} onClick={() => void client.send('reply', title(step), step)}>
        <CardIcon />
        {isSpelt ? words('record.sendStep') : <span class="unseen">{words('record.sendStepNamed', { step: title(step) })}</span>}
      </button>
    )
    : null;
}

function useTitle(): (id: string) => string {
  const { state: { steps } } = useDesk();
  return (id) => steps.find((step) => step.id === id)?.title ?? id.replaceAll('-', ' ');
}

/** "scope=all, device=mini" in the words of the buttons. */
function useBecause(): (facts: string) => string {
  const labels = useLabels();
  return (facts) => facts
    .split(', ')
    .map((fact) => fact.split('='))
    .map(([slot = '', value = '']) => labels.of(slot, value))
    .join(', ');
}
