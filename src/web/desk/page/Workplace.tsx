import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { CaseView } from '../case/CaseView';
import { CloseForm } from '../case/CloseForm';
import { HandOnForm } from '../case/HandOnForm';
import { LiveView } from '../case/LiveView';
import { ReturnForm } from '../case/ReturnForm';
import { Queue } from '../queue/Queue';
import { useWords } from '../../support/page/words';
import type { Me } from '../server/wire';
import type { DeskClient } from '../state/client';
import { mayManage, maySupervise } from '../state/caseRules';
import type { DeskState } from '../state/deskState';
import { AuditView } from '../team/AuditView';
import { KeysView } from '../team/KeysView';
import { Team } from '../team/Team';
import { AlertSettings } from './AlertSettings';
import { type Desk, DeskProvider, type DialogName, useDesk } from './context';
import { Header } from './Header';
import { KeysHelp } from './KeysHelp';
import { Notices } from './Notices';
import type { Preferences } from './preferences';
import type { Route } from './route';
import { useAttention } from './useAttention';
import { usePresence } from './usePresence';
import { useShortcuts } from './useShortcuts';

interface WorkplaceProps {
  readonly client: DeskClient;
  readonly state: DeskState;
  readonly me: Me;
  readonly route: Route;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
}

/** The queue, and beside it what was chosen. On a phone one of the two. */
export function Workplace({ client, state, me, route, preferences, prefer }: WorkplaceProps): VNode {
  const words = useWords();
  const [dialog, show] = useState<DialogName>();
  const desk: Desk = useMemo(() => ({ client, state, me, preferences, prefer, show }), [client, state, me, preferences, prefer]);
  const { reference, conversation } = route;
  const office = route.audit && maySupervise(me) ? 'audit' : route.keys && mayManage(me) ? 'keys' : undefined;
  useEffect(() => {
    show(undefined);
    if (reference) {
      client.open({ reference });
    } else if (conversation) {
      client.open({ conversation });
    } else {
      client.close();
    }
  }, [client, reference, conversation, office]);
  useAttention(desk);
  usePresence(desk);
  useShortcuts(desk);
  const { opened } = state;
  return (
    <DeskProvider value={desk}>
      <div class={`desk${opened || office ? ' has-case' : ''}`}>
        <a class="skip" href="#case-title" onClick={(event) => { event.preventDefault(); document.getElementById('case-title')?.focus(); }}>{words('skip')}</a>
        <Header />
        <Notices />
        <main class="panes">
          <h1 class="unseen">{words('brand')}</h1>
          <Queue />
          <div class="pane-case">
            {opened?.reference
              ? <CaseView key={opened.reference} opened={opened} reference={opened.reference} />
              : opened?.conversation
                ? <LiveView key={opened.conversation} opened={opened} conversation={opened.conversation} />
                : office === 'audit' ? <AuditView /> : office ? <KeysView /> : <Nothing />}
          </div>
        </main>
        {dialog && <DialogView name={dialog} onClose={() => show(undefined)} />}
      </div>
    </DeskProvider>
  );
}

function Nothing(): VNode {
  const words = useWords();
  const { preferences, show } = useDesk();
  const isSilent = !preferences.sound && !preferences.notifications;
  return (
    <div class="nothing">
      <h2 id="case-title" tabIndex={-1}>{words('nothing.title')}</h2>
      <p>{words('nothing.lead')}</p>
      {isSilent && <button class="plain" type="button" onClick={() => show('alerts')}>{words('nothing.alerts')}</button>}
    </div>
  );
}

const dialogs = {
  'close': CloseForm,
  'return': ReturnForm,
  'hand-on': HandOnForm,
  'keys': KeysHelp,
  'alerts': AlertSettings,
  'team': Team,
} as const;

function DialogView({ name, onClose }: { readonly name: DialogName; readonly onClose: () => void }): VNode {
  const View = dialogs[name];
  return <View onClose={onClose} />;
}
