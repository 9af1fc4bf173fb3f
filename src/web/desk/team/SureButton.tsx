import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../support/page/words';

interface SureButtonProps {
  readonly label: string;
  /** Of what, for who does not see where the button stands. */
  readonly of: string;
  readonly sure: string;
  readonly onSure: () => void;
}

/** For what cannot be undone: it asks once more, and a second press in the same place does no harm. */
export function SureButton({ label, of, sure, onSure }: SureButtonProps): VNode {
  const words = useWords();
  const [asks, setAsks] = useState<boolean>();
  const first = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone, and the keyboard with it.
  useLayoutEffect(() => {
    if (asks !== undefined) {
      first.current?.focus();
    }
  }, [asks]);
  return asks
    ? (
      <>
        <button key="cancel" ref={first} class="small" type="button" onClick={() => setAsks(false)}>{words('cancel')}</button>
        <button class="small danger" type="button" onClick={onSure}>{sure}</button>
      </>
    )
    : <button key="ask" ref={first} class="small" type="button" onClick={() => setAsks(true)}>{label}<span class="unseen"> {of}</span></button>;
}
