import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { CrossIcon } from './icons';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * Something to do before all else. The browser keeps the keyboard in it, and gives it back. It begins at what has "autofocus",
 * else at the way out.
 */
export function Dialog({ title, onClose, children }: DialogProps): VNode {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement as HTMLElement | null;
    dialog.current!.showModal();
    return () => opener?.focus();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="dialog-title" onClose={onClose}>
      <header class="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <button class="quiet" type="button" onClick={() => dialog.current!.close()}>
          <CrossIcon />
          <span class="unseen">{words('close')}</span>
        </button>
      </header>
      {children}
    </dialog>
  );
}
