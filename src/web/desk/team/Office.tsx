import type { ComponentChildren, VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { BackIcon } from '../page/icons';

interface OfficeProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}

/** What stands in the place of a case and is none. */
export function Office({ title, lead, children }: OfficeProps): VNode {
  const words = useWords();
  useEffect(() => document.getElementById('case-title')?.focus({ preventScroll: true }), []);
  return (
    <article class="office" aria-labelledby="case-title">
      <header class="case-head">
        <a class="quiet back" href="#"><BackIcon /><span class="unseen">{words('case.back')}</span></a>
        <div class="case-name">
          <h2 id="case-title" tabIndex={-1}>{title}</h2>
          <p>{lead}</p>
        </div>
      </header>
      <div class="office-body" tabIndex={0} role="region" aria-labelledby="case-title">{children}</div>
    </article>
  );
}
