import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { chime } from './alerting';
import { useDesk } from './context';
import { Dialog } from './Dialog';

/** Sound and the browser's notifications, which nobody gets unasked. */
export function AlertSettings({ onClose }: { readonly onClose: () => void }): VNode {
  const words = useWords();
  const { preferences, prefer } = useDesk();
  const [denied, setDenied] = useState(false);

  async function notify(wanted: boolean) {
    const allowed = wanted && 'Notification' in globalThis && (await Notification.requestPermission()) === 'granted';
    setDenied(wanted && !allowed);
    prefer({ notifications: allowed });
  }

  return (
    <Dialog title={words('alerts.title')} onClose={onClose}>
      <p class="lead">{words('alerts.lead')}</p>
      <label class="switch">
        <input
          type="checkbox"
          checked={preferences.sound}
          onChange={(event) => {
            const sound = event.currentTarget.checked;
            prefer({ sound });
            if (sound) {
              chime('test');
            }
          }}
        />
        {words('alerts.sound')}
      </label>
      <label class="switch">
        <input type="checkbox" checked={preferences.notifications} onChange={(event) => void notify(event.currentTarget.checked)} />
        {words('alerts.notifications')}
      </label>
      <p class="form-failure" role="alert">{denied && words('alerts.denied')}</p>
    </Dialog>
  );
}
