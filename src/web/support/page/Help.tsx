import type { ComponentChildren, VNode } from 'preact';
import { CameraIcon, CheckIcon, PhoneIcon, WifiIcon } from './icons';
import { useWords } from './words';

/** What a person should know before and during the guide. */
export function Help(): VNode {
  const words = useWords();
  return (
    <div class="help">
      <p class="lead">{words('help.lead')}</p>
      <h2>{words('help.ready')}</h2>
      <ul>
        <Point icon={<PhoneIcon />}>{words('help.readyPhone')}</Point>
        <Point icon={<CameraIcon />}>{words('help.readyCamera')}</Point>
        <Point icon={<WifiIcon />}>{words('help.readyWifi')}</Point>
      </ul>
      <h2>{words('help.good')}</h2>
      <ul>
        <Point icon={<CheckIcon />}>{words('help.goodLeave')}</Point>
        <Point icon={<CheckIcon />}>{words('help.goodTyping')}</Point>
        <Point icon={<CheckIcon />}>{words('help.goodPerson')}</Point>
      </ul>
      <p class="privacy">{words('help.privacy')}</p>
    </div>
  );
}

function Point({ icon, children }: { readonly icon: VNode; readonly children: ComponentChildren }): VNode {
  return (
    <li>
      {icon}
      <span>{children}</span>
    </li>
  );
}
