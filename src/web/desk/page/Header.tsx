import type { VNode } from 'preact';
import { WavesIcon } from '../../support/page/icons';
import { useWords } from '../../support/page/words';
import { forgetDrafts } from '../case/drafts';
import { useDesk } from './context';
import { BellIcon, KeyboardIcon, LeaveIcon, TeamIcon } from './icons';

export function Header(): VNode {
  const words = useWords();
  const { client, state, me, preferences, show } = useDesk();
  const alerts = preferences.sound || preferences.notifications;
  return (
    <header class="bar">
      <span class="logo"><WavesIcon /></span>
      <p class="brand">{words('brand')}</p>
      <p class={`pulse ${state.connection}`}><span class="unseen">{words(`connection.${state.connection}`)}</span></p>
      <p class="me">{me.name}</p>
      <button class="quiet keys-open" type="button" onClick={() => show('keys')}><KeyboardIcon /><span class="unseen">{words('keys.title')}</span></button>
      <button class={`quiet${alerts ? ' on' : ''}`} type="button" onClick={() => show('alerts')}><BellIcon /><span class="unseen">{words('alerts.title')}</span></button>
      <button class="quiet" type="button" onClick={() => show('team')}><TeamIcon /><span class="unseen">{words('team.title')}</span></button>
      <button class="quiet" type="button" onClick={() => void client.signOut().then((isOut) => isOut && forgetDrafts())}><LeaveIcon /><span class="unseen">{words('account.signOut')}</span></button>
    </header>
  );
}
