import type { VNode } from 'preact';
import { useWords } from '../support/page/words';

/** How loud it was and is: the newest on the right. */
export function LevelMeter({ levels }: { readonly levels: readonly number[] }): VNode {
  const words = useWords();
  return (
    <div
      class="meter"
      role="meter"
      aria-label={words('micCheck.level')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round((levels.at(-1) ?? 0) * 100)}
    >
      {levels.map((level, index) => (
        <i key={index} style={{ transform: `scaleY(${Math.max(0.08, level).toFixed(3)})` }} />
      ))}
    </div>
  );
}
