import type { VNode } from 'preact';
import { useWords } from '../../support/page/words';
import { Field } from '../page/Field';
import { formValues } from '../page/formValues';
import type { SignInWay } from '../server/wire';
import type { DeskClient } from '../state/client';
import { Gate } from './Gate';
import { useSubmit } from './useSubmit';

interface SignInProps {
  readonly client: DeskClient;
  readonly way: SignInWay;
  /** Whether the session came to its end, rather than the agent to theirs. */
  readonly ended: boolean;
  /** Why the company's account did not do. */
  readonly refused: string | undefined;
}

export function SignIn({ client, way, ended, refused }: SignInProps): VNode {
  const words = useWords();
  const { busy, failure, run } = useSubmit();
  const lead = ended ? { lead: words('account.ended') } : {};
  if (way === 'openid') {
    return (
      <Gate title={words('account.signIn')} {...lead} failure={refused && (refused === 'no-role' ? 'noRole' : 'other')}>
        <a class="primary" href="/desk/api/sign-in">{words('account.withProvider')}</a>
      </Gate>
    );
  }
  return (
    <Gate title={words('account.signIn')} {...lead} failure={failure}>
      <form class="form" onSubmit={(event) => {
        const { email = '', password = '' } = formValues(event);
        void run(() => client.signIn(email, password));
      }}>
        <Field label={words('account.email')} name="email" type="email" autocomplete="username" required />
        <Field label={words('account.password')} name="password" type="password" autocomplete="current-password" required />
        <button class="primary" type="submit" disabled={busy}>{words('account.signIn')}</button>
      </form>
    </Gate>
  );
}
