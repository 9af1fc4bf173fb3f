import type { VNode } from 'preact';

const microphone = 'M12 15a3.5 3.5 0 0 0 3.5-3.5v-5a3.5 3.5 0 0 0-7 0v5A3.5 3.5 0 0 0 12 15Zm-6.5-3.5a6.5 6.5 0 0 0 13 0M12 18v3';
const crossed = `${microphone}M4 4l16 16`;
const check = 'm5 12.5 4.5 4.5L19 7.5';

/** The state of the test at a glance; the words beside it say the same. */
export function StateIcon({ name }: { readonly name: string }): VNode {
  const isOpen = name === 'ready' || name === 'asking' || name === 'listening';
  return <span class="state">{icon(name === 'works' ? check : isOpen ? microphone : crossed)}</span>;
}

export const PlayIcon = () => icon('M8 5.5v13l10.5-6.5Z');

function icon(path: string): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
