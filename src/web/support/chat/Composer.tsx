import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SendIcon } from '../page/icons';
import { useLongestText, useWords } from '../page/words';

const nearLimit = 200;

interface ComposerProps {
  readonly onSend: (text: string) => void;
  readonly onTyping: () => void;
}

/** Where a person writes. It is never disabled: what cannot be sent now is queued. */
export function Composer({ onSend, onTyping }: ComposerProps): VNode {
  const words = useWords();
  const mostCharacters = useLongestText();
  const [text, setText] = useState('');
  const left = mostCharacters - text.length;
  const box = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const area = box.current!;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }, [text]);

  function send() {
    if (text.trim() !== '') {
      onSend(text.trim());
      setText('');
    }
    box.current!.focus();
  }

  function keyDown(event: KeyboardEvent) {
    // While an input method composes a word, Enter chooses among its candidates.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  }

  function input(event: InputEvent) {
    setText((event.currentTarget as HTMLTextAreaElement).value);
    onTyping();
  }

  return (
    <>
      <p class="limit" role="status">{left <= nearLimit && words('chat.charactersLeft', { count: String(left) })}</p>
      <form class="composer" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <label class="unseen" for="message">{words('chat.message')}</label>
        <textarea
          ref={box}
          id="message"
          rows={1}
          value={text}
          maxLength={mostCharacters}
          placeholder={words('chat.placeholder')}
          enterkeyhint="send"
          autocomplete="off"
          onInput={input}
          onKeyDown={keyDown}
        />
        <button class="send" type="submit">
          <SendIcon />
          <span class="unseen">{words('chat.send')}</span>
        </button>
      </form>
    </>
  );
}
