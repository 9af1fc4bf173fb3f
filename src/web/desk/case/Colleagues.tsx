import type { VNode } from 'preact';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { EyeIcon } from '../page/icons';
import { useNow } from '../page/useNow';
import { colleagues } from '../state/colleagues';
import type { Opened } from '../state/deskState';

/** Who else is at this case, so that nobody does what another is doing. */
export function Colleagues({ presents }: Pick<Opened, 'presents'>): VNode {
  const words = useWords();
  const { state: { agents }, me } = useDesk();
  const now = useNow(2_000);
  const there = colleagues(presents, agents, me.id, Math.max(now, ...Object.values(presents).map(({ at }) => at)));
  return (
    <p class="colleagues" role="status">
      {there.map(({ name, writes }) => (
        <span key={name} class={writes ? 'writes' : undefined}>
          {writes ? <span class="dots" aria-hidden="true"><i /><i /><i /></span> : <EyeIcon />}
          {words(writes ? 'case.writes' : 'case.looks', { name })}
        </span>
      ))}
    </p>
  );
}
