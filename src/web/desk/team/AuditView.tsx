import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { clockTime } from '../../support/chat/clockTime';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { caseHref } from '../page/route';
import type { AuditEntry } from '../server/wire';
import { Office } from './Office';
import { useSubmit } from '../account/useSubmit';

const aPage = 100;
const known = new Set([
  'sign-in', 'sign-in-failed', 'sign-out', 'invite', 'join', 'change-role', 'remove-agent', 'end-sessions', 'see-case', 'see-transcript',
  'see-conversation', 'search', 'see-audit', 'create-key', 'revoke-key', 'take', 'reply', 'note', 'return', 'hand-on', 'release', 'close', 'reopen',
]);

/** Who saw and did what, the newest first. */
export function AuditView(): VNode {
  const words = useWords();
  const { client } = useDesk();
  const [entries, setEntries] = useState<readonly AuditEntry[]>([]);
  const [isAll, setIsAll] = useState(false);
  const { busy, failure, run } = useSubmit();
  const read = () => run(async () => {
    const next = await client.team.audit(entries.at(-1)?.id, aPage);
    setEntries([...entries, ...next]);
    setIsAll(next.length < aPage);
  });
  useEffect(() => void read(), []);
  return (
    <Office title={words('audit.title')} lead={words('audit.lead')}>
      <table class="audit">
        <thead>
          <tr>{['at', 'who', 'what', 'detail'].map((name) => <th key={name} scope="col">{words(`audit.${name}`)}</th>)}</tr>
        </thead>
        <tbody>{entries.map((entry) => <Row key={entry.id} entry={entry} />)}</tbody>
      </table>
      <p class="form-failure" role="alert">{failure && words(`account.failed.${failure}`)}</p>
      {!isAll && <button class="plain more" type="button" disabled={busy} onClick={() => void read()}>{words(busy ? 'loading' : 'queue.more')}</button>}
    </Office>
  );
}

function Row({ entry: { at, name, action, subject, detail, address } }: { readonly entry: AuditEntry }): VNode {
  const words = useWords();
  return (
    <tr>
      <td><time dateTime={at}>{clockTime(new Date(at))}</time></td>
      <td>{name ?? words('audit.nobody')}{address && <span class="hint">{address}</span>}</td>
      <td>{known.has(action) ? words(`audit.${action}`) : action}</td>
      <td>{subject && <Subject subject={subject} />}{detail && <span class="hint">{detail}</span>}</td>
    </tr>
  );
}

/** A case can be opened; the rest is named. */
function Subject({ subject }: { readonly subject: string }): VNode {
  const { state: { agents, cases } } = useDesk();
  return cases[subject]
    ? <a href={caseHref(subject)}>{subject}</a>
    : <span class="subject">{agents.find(({ id }) => id === subject)?.name ?? subject}</span>;
}
