import type { ComponentChildren, VNode } from 'preact';
import { useWords } from '../../support/page/words';
import { WavesIcon } from '../../support/page/icons';

interface GateProps {
  readonly title: string;
  readonly lead?: string;
  readonly failure: string | undefined;
  readonly children: ComponentChildren;
}

/** What stands before the desk. */
export function Gate({ title, lead, failure, children }: GateProps): VNode {
  const words = useWords();
  return (
    <main class="gate">
      <span class="logo"><WavesIcon /></span>
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      <p class="form-failure" role="alert">{failure && words(`account.failed.${failure}`)}</p>
      {children}
    </main>
  );
}
