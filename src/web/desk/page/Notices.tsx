import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { AlertIcon } from '../../support/page/icons';
import { useWords } from '../../support/page/words';
import type { Notice } from '../state/deskState';
import { useDesk } from './context';
import { CrossIcon } from './icons';
import { caseHref } from './route';

const goneMs = 12_000;

/** What is wrong with the connection, and what was not done. */
export function Notices(): VNode {
  const words = useWords();
  const { client, state: { connection, notice } } = useDesk();
  useEffect(() => {
    const timer = notice && setTimeout(() => client.dismiss(), goneMs);
    return () => clearTimeout(timer);
  }, [client, notice]);
  return (
    <>
      <p class={`lost-banner${connection === 'lost' ? ' lost-shown' : ''}`} role="status">{connection === 'lost' && <><AlertIcon />{words('connection.lostLong')}</>}</p>
      <div class={`notice${notice ? ` notice-shown ${notice.tone}` : ''}`} role="alert">
        {notice && (
          <>
            <p><NoticeText notice={notice} /></p>
            <button class="quiet" type="button" onClick={() => client.dismiss()}><CrossIcon /><span class="unseen">{words('close')}</span></button>
          </>
        )}
      </div>
    </>
  );
}

function NoticeText({ notice: { key, name = '', reference } }: { readonly notice: Notice }): VNode {
  const text = useWords()(`notice.${key}`, { name });
  return reference ? <a href={caseHref(reference)}>{text}</a> : <>{text}</>;
}
