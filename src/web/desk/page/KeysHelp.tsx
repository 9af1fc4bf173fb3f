import type { VNode } from 'preact';
import { useWords } from '../../support/page/words';
import { useDesk } from './context';
import { Dialog } from './Dialog';
import { shortcuts } from './useShortcuts';

/** Keys whose own names are no good in a file of words. */
const names: Readonly<Record<string, string>> = {
  '/': 'slash', '?': 'question', 'Escape': 'escape', '1': 'open', '2': 'mine', '3': 'closed', '4': 'bot',
};

export function KeysHelp({ onClose }: { readonly onClose: () => void }): VNode {
  const words = useWords();
  const { preferences, prefer } = useDesk();
  return (
    <Dialog title={words('keys.title')} onClose={onClose}>
      <dl class="keys">
        {shortcuts.map((key) => (
          <div key={key}>
            <dt><kbd>{key === 'Escape' ? 'Esc' : key.toUpperCase()}</kbd></dt>
            <dd>{words(`keys.${names[key] ?? key}`)}</dd>
          </div>
        ))}
        <div>
          <dt><kbd>/</kbd></dt>
          <dd>{words('keys.canned')}</dd>
        </div>
      </dl>
      <label class="switch">
        <input type="checkbox" checked={preferences.keys} onChange={(event) => { prefer({ keys: event.currentTarget.checked }); }} />
        {words('keys.on')}
      </label>
    </Dialog>
  );
}
