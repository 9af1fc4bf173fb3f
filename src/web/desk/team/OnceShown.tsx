import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { CopyIcon } from '../page/icons';

interface OnceShownProps {
  readonly hint: string;
  readonly text: string;
}

/** What the server tells once: an invitation's link, a key. */
export function OnceShown({ hint, text }: OnceShownProps): VNode {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <div class="once-shown" role="status">
      <p>{hint}</p>
      <code>{text}</code>
      <button class="small" type="button" onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true))}>
        <CopyIcon />{words(copied ? 'team.copied' : 'team.copy')}
      </button>
    </div>
  );
}
