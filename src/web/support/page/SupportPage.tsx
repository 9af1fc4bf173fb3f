import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { Chat } from '../chat/Chat';
import type { ChatState, DirectLineClient } from '../directline/client';
import { Help } from './Help';
import { CloseIcon, HelpIcon, WavesIcon } from './icons';
import { useWords } from './words';

interface SupportPageProps {
  readonly client: DirectLineClient;
  readonly chat: ChatState;
}

export function SupportPage({ client, chat }: SupportPageProps): VNode {
  const words = useWords();
  const help = useRef<HTMLDialogElement>(null);
  return (
    <div class="page">
      <a class="skip" href="#message">{words('skip')}</a>
      <header class="bar">
        <span class="logo"><WavesIcon /></span>
        <p class="brand">{words('brand')}</p>
        <button class="quiet help-open" type="button" onClick={() => help.current?.showModal()}>
          <HelpIcon />
          <span class="unseen">{words('help.open')}</span>
        </button>
      </header>
      <main>
        <section class="intro">
          <h1>{words('help.heading')}</h1>
          <Help />
        </section>
        <Chat client={client} chat={chat} />
      </main>
      <dialog ref={help} class="help-dialog" aria-label={words('help.open')}>
        <button class="quiet" type="button" onClick={() => help.current?.close()}>
          <CloseIcon />
          <span class="unseen">{words('help.close')}</span>
        </button>
        <p class="help-title">{words('help.heading')}</p>
        <Help />
      </dialog>
    </div>
  );
}
