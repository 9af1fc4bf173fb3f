import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { Dialog } from '../page/Dialog';
import { Field, Select } from '../page/Field';
import { formValues } from '../page/formValues';
import { CopyIcon } from '../page/icons';
import { auditHref } from '../page/route';
import type { Agent, Role } from '../server/wire';
import { maySupervise } from '../state/caseRules';
import { useSubmit } from './useSubmit';

const roles: readonly Role[] = ['agent', 'supervisor', 'admin'];

/** Who works here. Admins invite and remove. */
export function Team({ onClose }: { readonly onClose: () => void }): VNode {
  const words = useWords();
  const { state, me } = useDesk();
  const agents = state.agents.filter(({ disabled }) => !disabled);
  return (
    <Dialog title={words('team.title')} onClose={onClose}>
      <ul class="people">
        {agents.map((agent) => <Colleague key={agent.id} agent={agent} />)}
      </ul>
      {maySupervise(me) && <a class="to-audit" href={auditHref} onClick={onClose}>{words('audit.title')}</a>}
      {me.role === 'admin' && <Invite />}
    </Dialog>
  );
}

function Colleague({ agent }: { readonly agent: Agent }): VNode {
  const words = useWords();
  const { client, me } = useDesk();
  const [asks, setAsks] = useState(false);
  const { failure, run } = useSubmit();
  const mayEnd = me.role === 'admin' || me.id === agent.id;
  return (
    <li>
      <span class={`presence${agent.online ? ' online' : ''}`} aria-hidden="true" />
      <span class="who">
        <strong>{agent.name}</strong>
        <span>{words(`role.${agent.role}`)} · {words(agent.online ? 'team.online' : 'team.offline')}</span>
      </span>
      {mayEnd && !asks && (
        <button class="small" type="button" onClick={() => void run(() => client.team.endSessions(agent.id))}>
          {words('team.signOut')}<span class="unseen"> {agent.name}</span>
        </button>
      )}
      {me.role === 'admin' && me.id !== agent.id && (asks
        ? (
          <>
            <button class="small danger" type="button" onClick={() => void run(() => client.removeAgent(agent.id))}>{words('team.reallyRemove')}</button>
            <button class="small" type="button" onClick={() => setAsks(false)}>{words('cancel')}</button>
          </>
        )
        : <button class="small" type="button" onClick={() => setAsks(true)}>{words('team.remove')}<span class="unseen"> {agent.name}</span></button>)}
      {failure && <p class="form-failure" role="alert">{words(`account.failed.${failure}`)}</p>}
    </li>
  );
}

function Invite(): VNode {
  const words = useWords();
  const { client } = useDesk();
  const [link, setLink] = useState<string>();
  const [copied, setCopied] = useState(false);
  const { busy, failure, run } = useSubmit();
  return (
    <section class="invite">
      <h3>{words('team.invite')}</h3>
      <form class="form form-row" onSubmit={(event) => {
        const { role = 'agent', email = '' } = formValues(event);
        setCopied(false);
        void run(async () => setLink((await client.team.invite(role as Role, email)).url));
      }}>
        <Field label={words('team.email')} name="email" type="email" />
        <Select label={words('team.role')} name="role" value="agent" choices={roles.map((role) => ({ value: role, label: words(`role.${role}`) }))} />
        <button class="primary" type="submit" disabled={busy}>{words('team.makeLink')}</button>
      </form>
      <p class="form-failure" role="alert">{failure && words(`account.failed.${failure}`)}</p>
      {link && (
        <div class="link-made" role="status">
          <p>{words('team.linkHint')}</p>
          <code>{link}</code>
          <button class="small" type="button" onClick={() => void navigator.clipboard?.writeText(link).then(() => setCopied(true))}>
            <CopyIcon />{words(copied ? 'team.copied' : 'team.copy')}
          </button>
        </div>
      )}
    </section>
  );
}
