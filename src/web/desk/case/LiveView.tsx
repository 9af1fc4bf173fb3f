import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { BackIcon } from '../page/icons';
import { caseHref } from '../page/route';
import type { Opened } from '../state/deskState';
import { Conversation } from './Conversation';

interface LiveViewProps {
  readonly opened: Opened;
  readonly conversation: string;
}

/** A conversation that the bot holds, to watch and to step in. */
export function LiveView({ opened, conversation }: LiveViewProps): VNode {
  const words = useWords();
  const { client } = useDesk();
  const [busy, setBusy] = useState(false);
  useEffect(() => document.getElementById('case-title')?.focus({ preventScroll: true }), []);

  async function take() {
    setBusy(true);
    const reference = await client.takeLive(conversation);
    setBusy(false);
    if (reference) {
      location.hash = caseHref(reference);
    }
  }

  return (
    <article class="case live shows-talk" aria-labelledby="case-title">
      <header class="case-head">
        <a class="quiet back" href="#"><BackIcon /><span class="unseen">{words('case.back')}</span></a>
        <div class="case-name">
          <h2 id="case-title" tabIndex={-1}>{words('live.title')}</h2>
          <p>{words('live.lead')}</p>
        </div>
        <div class="case-actions">
          <button class="primary" type="button" disabled={busy} onClick={() => void take()}>{words('action.take')}</button>
        </div>
      </header>
      <section class="talk" aria-label={words('case.talk')}>
        <Conversation opened={opened} />
      </section>
    </article>
  );
}
