import type { VNode } from 'preact';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { Dialog } from '../page/Dialog';
import type { Agent } from '../server/wire';
import { isMine } from '../state/caseRules';

/** Gives the case to a colleague; a supervisor may also take it over. */
export function HandOnForm({ onClose }: { readonly onClose: () => void }): VNode | null {
  const words = useWords();
  const { client, state, me } = useDesk();
  const summary = state.cases[state.opened?.reference ?? ''];
  if (!summary) {
    return null;
  }
  const force = !isMine(summary, me);
  const colleagues = state.agents
    .filter(({ id, disabled }) => !disabled && id !== summary.agent?.id)
    .sort((a, b) => Number(b.online) - Number(a.online) || a.name.localeCompare(b.name));

  function give({ id, name }: Agent) {
    void client.command('hand-on', { to: { id, name }, ...(force ? { force } : {}) });
    onClose();
  }

  return (
    <Dialog title={words('handing.title')} onClose={onClose}>
      <p class="lead">{words('handing.lead')}</p>
      {colleagues.length === 0 && <p class="empty">{words('handing.nobody')}</p>}
      <ul class="people">
        {colleagues.map((agent, index) => (
          <li key={agent.id}>
            <button class="person" type="button" autofocus={index === 0} onClick={() => give(agent)}>
              <span class={`presence${agent.online ? ' online' : ''}`} aria-hidden="true" />
              <span class="who">
                <strong>{agent.id === me.id ? words('handing.me') : agent.name}</strong>
                <span>{words(agent.online ? 'team.online' : 'team.offline')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
