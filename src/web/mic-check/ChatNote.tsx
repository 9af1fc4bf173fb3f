import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../support/page/words';
import type { Outcome } from './listen';
import { tellChat } from './tellChat';

/** How long a page that can be closed may take to go. */
const closingMs = 300;

interface ChatNoteProps {
  readonly token: string;
  readonly outcome: Outcome;
}

/** Tells the chat from which the page was opened, and the person that it did. */
export function ChatNote({ token, outcome }: ChatNoteProps): VNode {
  const words = useWords();
  const [state, setState] = useState<'sending' | 'told' | 'failed' | 'stays'>('sending');
  useEffect(() => {
    void tellChat(token, outcome).then((isTold) => setState(isTold ? 'told' : 'failed'));
  }, [token, outcome]);

  // Not every browser lets a page close itself.
  function close(): void {
    window.close();
    setTimeout(() => setState('stays'), closingMs);
  }

  return (
    <>
      <p class={`note note-${state}`} role="status">{words(`micCheck.chat.${state}`)}</p>
      {state === 'told' && <button class="primary" type="button" onClick={close}>{words('micCheck.back')}</button>}
    </>
  );
}
