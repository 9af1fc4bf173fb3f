import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SendIcon } from '../../support/page/icons';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { useLabels } from '../page/labels';
import type { Summary } from '../server/wire';
import { isHeld, offered } from '../state/caseRules';
import type { Opened } from '../state/deskState';
import { fill, type Offer, offers } from './canned';
import { draftOf, keepDraft } from './drafts';
import { Picker, pickerId, optionId } from './Picker';

const mostCharacters = 4000;

interface ComposerProps {
  readonly summary: Summary;
  readonly opened: Opened;
}

/** Where an agent answers the person, or leaves a note for the team. The two never look alike. */
export function Composer({ summary, opened }: ComposerProps): VNode {
  const words = useWords();
  const labels = useLabels();
  const { client, state, me } = useDesk();
  const mayReply = offered(summary, me).has('reply');
  const [chosen, setMode] = useState<'reply' | 'note'>('reply');
  const mode = mayReply ? chosen : 'note';
  const draftKey = `${me.id} ${summary.reference} ${mode}`;
  const [text, setText] = useState(() => draftOf(draftKey));
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const known = {
    name: opened.record?.person?.name ?? summary.personName ?? undefined,
    reference: summary.reference,
    device: summary.device && summary.device !== 'unknown' ? labels.of('device', summary.device) : words('reply.camera'),
  };
  const answers = state.canned.map((answer) => ({ ...answer, text: fill(answer.text, known) }));
  const looks = mode === 'reply' && text.startsWith('/') && !closed;
  const list = looks ? offers(text.slice(1), answers, state.steps) : [];
  const index = Math.min(at, list.length - 1);

  useLayoutEffect(() => setText(draftOf(draftKey)), [draftKey]);
  useLayoutEffect(() => {
    const area = box.current;
    if (area) {
      area.style.height = 'auto';
      area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
    }
  }, [text, mode]);

  /** What is typed next is meant for the box; beside it, letters are shortcuts. */
  function turn(to: 'reply' | 'note') {
    setMode(to);
    box.current?.focus();
  }

  function write(next: string) {
    setText(next);
    setAt(0);
    setClosed(false);
    keepDraft(draftKey, next);
  }

  function send() {
    const wanted = text.trim();
    if (wanted) {
      void client.send(mode, wanted);
      write('');
    }
    box.current?.focus();
  }

  function choose(offer: Offer) {
    if (offer.kind === 'step') {
      void client.send('reply', offer.title, offer.id);
      write('');
    } else {
      write(offer.text);
    }
    box.current?.focus();
  }

  function keyDown(event: KeyboardEvent) {
    if (event.isComposing) {
      return;
    }
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const offer = list[index];
    if (offer && move) {
      event.preventDefault();
      setAt((index + move + list.length) % list.length);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (offer) {
        choose(offer);
      } else if (!looks) {
        // What was looked for and not found is nothing for the customer.
        send();
      }
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (looks) {
        setClosed(true);
      } else {
        box.current?.blur();
      }
    }
  }

  return (
    <form class={`composer ${mode}`} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <div class="composer-modes">
        {mayReply && (
          <button type="button" class="tab" data-mode="reply" aria-pressed={mode === 'reply'} onClick={() => turn('reply')}>{words('reply.reply')}</button>
        )}
        <button type="button" class="tab" data-mode="note" aria-pressed={mode === 'note'} onClick={() => turn('note')}>{words('reply.note')}</button>
        <p id="reply-hint" class="hint">{words(mode === 'note' ? (mayReply ? 'reply.noteHint' : whyNot(summary)) : 'reply.replyHint', { name: summary.agent?.name ?? '' })}</p>
      </div>
      {looks && list.length === 0 && <p class="offers empty" role="status">{words('reply.noOffer')}</p>}
      {list.length > 0 && <Picker offers={list} at={index} onChoose={choose} />}
      <div class="composer-line">
        <label class="unseen" for="reply">{words(mode === 'note' ? 'reply.noteLabel' : 'reply.label')}</label>
        <textarea
          ref={box}
          id="reply"
          rows={1}
          value={text}
          maxLength={mostCharacters}
          placeholder={words(mode === 'note' ? 'reply.notePlaceholder' : 'reply.placeholder')}
          autocomplete="off"
          aria-describedby="reply-hint"
          aria-autocomplete={mode === 'reply' ? 'list' : 'none'}
          aria-controls={list.length > 0 ? pickerId : undefined}
          aria-activedescendant={list[index] ? optionId(list[index]) : undefined}
          onInput={(event) => {
            write(event.currentTarget.value);
            if (!event.currentTarget.value.startsWith('/')) {
              client.presence.writes(summary.reference, mode === 'reply');
            }
          }}
          onKeyDown={keyDown}
        />
        <button class="send" type="submit">
          <SendIcon />
          <span class="unseen">{words(mode === 'note' ? 'reply.keep' : 'reply.send')}</span>
        </button>
      </div>
    </form>
  );
}

/** Why there is no reply now. */
function whyNot(summary: Summary): string {
  return summary.state === 'closed' ? 'reply.isClosed' : isHeld(summary) ? 'reply.isTaken' : 'reply.takeFirst';
}
