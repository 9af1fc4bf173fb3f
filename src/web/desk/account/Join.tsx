import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { Field } from '../page/Field';
import { formValues } from '../page/formValues';
import type { Invitation } from '../server/wire';
import type { DeskClient } from '../state/client';
import { Gate } from './Gate';
import { useSubmit } from './useSubmit';

const shortestPassword = 12;

interface JoinProps {
  readonly client: DeskClient;
  readonly token: string;
  readonly onLeave: () => void;
}

/** Makes an account of an invitation; the first admin's too. */
export function Join({ client, token, onLeave }: JoinProps): VNode {
  const words = useWords();
  const [invitation, setInvitation] = useState<Invitation>();
  const { busy, failure, run } = useSubmit();
  useEffect(() => void run(async () => setInvitation(await client.team.invitation(token))), [client, token]);
  return (
    <Gate
      title={words('account.join')}
      {...(invitation ? { lead: words('account.joinAs', { role: words(`role.${invitation.role}`) }) } : {})}
      failure={failure}
    >
      {invitation
        ? (
          <form class="form" onSubmit={(event) => {
            const { name = '', email = '', password = '' } = formValues(event);
            void run(async () => {
              await client.join(token, { name, email, password });
              onLeave();
            });
          }}>
            <Field label={words('account.name')} hint={words('account.nameHint')} name="name" autocomplete="name" maxLength={60} required />
            <Field label={words('account.email')} name="email" type="email" autocomplete="username" value={invitation.email ?? ''} readOnly={Boolean(invitation.email)} required />
            <Field label={words('account.password')} hint={words('account.passwordHint')} name="password" type="password" autocomplete="new-password" minLength={shortestPassword} required />
            <button class="primary" type="submit" disabled={busy}>{words('account.join')}</button>
          </form>
        )
        : failure && <button class="plain" type="button" onClick={onLeave}>{words('account.toSignIn')}</button>}
    </Gate>
  );
}
