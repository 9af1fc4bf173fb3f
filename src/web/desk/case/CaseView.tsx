import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import type { Opened } from '../state/deskState';
import { CaseHead } from './CaseHead';
import { Composer } from './Composer';
import { Conversation } from './Conversation';
import { Record } from './Record';

interface CaseViewProps {
  readonly opened: Opened;
  readonly reference: string;
}

/** One case: what is known of it beside what was said. On a phone one of the two. */
export function CaseView({ opened, reference }: CaseViewProps): VNode {
  const words = useWords();
  const { state: { cases } } = useDesk();
  const [part, setPart] = useState<'talk' | 'record'>('talk');
  const summary = cases[reference];
  useEffect(() => document.getElementById('case-title')?.focus({ preventScroll: true }), []);
  if (opened.missing || !summary) {
    return (
      <div class="nothing">
        <h2 id="case-title" tabIndex={-1}>{words(opened.missing ? 'case.missing' : 'loading')}</h2>
        {opened.missing && <a class="plain" href="#">{words('case.back')}</a>}
      </div>
    );
  }
  return (
    <article class={`case shows-${part}`} aria-labelledby="case-title">
      <CaseHead summary={summary} record={opened.record} presents={opened.presents} />
      <div class="parts">
        {(['talk', 'record'] as const).map((name) => (
          <button key={name} type="button" class="tab" aria-current={part === name ? 'true' : undefined} onClick={() => setPart(name)}>
            {words(`case.${name}`)}
          </button>
        ))}
      </div>
      <section class="talk" aria-label={words('case.talk')}>
        <Conversation opened={opened} />
        <Composer summary={summary} opened={opened} />
      </section>
      <aside class="record" aria-label={words('case.record')} tabIndex={0}>
        {opened.record && <Record summary={summary} record={opened.record} />}
      </aside>
    </article>
  );
}
