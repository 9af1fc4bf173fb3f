import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { formValues } from '../page/formValues';
import type { Agent, Role } from '../server/wire';
import { mayManage } from '../state/caseRules';
import { RoleSelect } from './RoleSelect';
import { SureButton } from './SureButton';
import { useSubmit } from '../account/useSubmit';

/** One of the team. Admins change the others; all may sign themselves out everywhere. */
export function Colleague({ agent }: { readonly agent: Agent }): VNode {
  const words = useWords();
  const { client, me } = useDesk();
  const [opens, setOpens] = useState(false);
  const { failure, run } = useSubmit();
  const isMe = me.id === agent.id;
  const signOut = (
    <button class="small" type="button" onClick={() => void run(() => client.team.endSessions(agent.id))}>
      {words('team.signOut')}<span class="unseen"> {agent.name}</span>
    </button>
  );
  return (
    <li>
      <span class={`presence${agent.online ? ' online' : ''}`} aria-hidden="true" />
      <span class="who">
        <strong>{agent.name}</strong>
        <span>{words(`role.${agent.role}`)} · {words(agent.online ? 'team.online' : 'team.offline')}</span>
      </span>
      {isMe ? signOut : mayManage(me) && (
        <button class="small" type="button" aria-expanded={opens} onClick={() => setOpens(!opens)}>
          {words('team.change')}<span class="unseen"> {agent.name}</span>
        </button>
      )}
      {opens && (
        <div class="change">
          {me.signIn === 'password' && (
            <ChangeRole key={agent.role} agent={agent} onChange={(role) => run(() => client.changeRole(agent.id, role))} />
          )}
          {signOut}
          <SureButton label={words('team.remove')} of={agent.name} sure={words('team.reallyRemove')} onSure={() => void run(() => client.removeAgent(agent.id))} />
        </div>
      )}
      {failure && <p class="form-failure" role="alert">{words(`account.failed.${failure}`)}</p>}
    </li>
  );
}

interface ChangeRoleProps {
  readonly agent: Agent;
  readonly onChange: (role: Role) => Promise<void>;
}

function ChangeRole({ agent, onChange }: ChangeRoleProps): VNode {
  const words = useWords();
  return (
    <form class="form form-row" onSubmit={(event) => void onChange(formValues(event).role as Role)}>
      <RoleSelect value={agent.role} />
      <button class="plain" type="submit">{words('team.saveRole')}</button>
      <p class="hint">{words('team.roleHint')}</p>
    </form>
  );
}
