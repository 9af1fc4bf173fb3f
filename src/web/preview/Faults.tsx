import type { VNode } from 'preact';
import type { Fault } from './source';

/** Why nothing can be drawn. */
export function Faults({ faults }: { readonly faults: readonly Fault[] }): VNode {
  return (
    <section class="faults" aria-live="polite">
      <h2>{faults.length === 1 ? 'One mistake' : `${faults.length} mistakes`} to mend</h2>
      <p>The cards come back as soon as the files are right again.</p>
      <ol>
        {faults.map((fault) => (
          <li key={JSON.stringify(fault)}>
            <p class="place">
              {fault.file}
              {fault.line > 0 && `, line ${fault.line}`}
            </p>
            {fault.key && <p class="key">{fault.key}</p>}
            <p>{fault.problem}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
