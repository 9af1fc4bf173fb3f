import type { VNode } from 'preact';
import { clockTime } from '../../support/chat/clockTime';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import type { ApiKey } from '../server/wire';
import { SureButton } from './SureButton';

interface KeyLineProps {
  readonly apiKey: ApiKey;
  readonly onRevoke: () => void;
}

export function KeyLine({ apiKey, onRevoke }: KeyLineProps): VNode {
  const words = useWords();
  const { state: { agents } } = useDesk();
  const { name, scopes, createdBy, createdAt, expiresAt, usedAt } = apiKey;
  const maker = agents.find(({ id }) => id === createdBy)?.name ?? createdBy;
  return (
    <li>
      <span class="who">
        <strong>{name}</strong>
        <span>{scopes.map((scope) => words(`apiKeys.${scope}`)).join(' · ')}</span>
        <span>{words('apiKeys.made', { name: maker, date: day(createdAt) })} · {words('apiKeys.until', { date: day(expiresAt) })}</span>
        <span>{usedAt ? words('apiKeys.used', { time: clockTime(new Date(usedAt)) }) : words('apiKeys.unused')}</span>
      </span>
      <SureButton label={words('apiKeys.revoke')} of={name} sure={words('apiKeys.reallyRevoke')} onSure={onRevoke} />
    </li>
  );
}

function day(at: string): string {
  return new Date(at).toLocaleDateString(document.documentElement.lang || undefined, { dateStyle: 'medium' });
}
