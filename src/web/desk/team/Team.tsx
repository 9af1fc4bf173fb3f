import type { VNode } from 'preact';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { Dialog } from '../page/Dialog';
import { auditHref, keysHref } from '../page/route';
import { mayManage, maySupervise } from '../state/caseRules';
import { Colleague } from './Colleague';
import { Invite } from './Invite';

/** Who works here. Admins invite, change and remove. */
export function Team({ onClose }: { readonly onClose: () => void }): VNode {
  const words = useWords();
  const { state, me } = useDesk();
  const agents = state.agents.filter(({ disabled }) => !disabled);
  return (
    <Dialog title={words('team.title')} onClose={onClose}>
      <ul class="people">
        {agents.map((agent) => <Colleague key={agent.id} agent={agent} />)}
      </ul>
      {maySupervise(me) && (
        <nav class="to-office" aria-label={words('team.office')}>
          <a href={auditHref} onClick={onClose}>{words('audit.title')}</a>
          {mayManage(me) && <a href={keysHref} onClick={onClose}>{words('apiKeys.title')}</a>}
        </nav>
      )}
      {mayManage(me) && (me.signIn === 'password' ? <Invite /> : <p class="hint">{words('team.byProvider')}</p>)}
    </Dialog>
  );
}
