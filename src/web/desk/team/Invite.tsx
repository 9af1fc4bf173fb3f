import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { Field } from '../page/Field';
import { formValues } from '../page/formValues';
import type { Role } from '../server/wire';
import { OnceShown } from './OnceShown';
import { RoleSelect } from './RoleSelect';
import { useSubmit } from '../account/useSubmit';

export function Invite(): VNode {
  const words = useWords();
  const { client } = useDesk();
  const [link, setLink] = useState<string>();
  const { busy, failure, run } = useSubmit();
  return (
    <section class="invite">
      <h3>{words('team.invite')}</h3>
      <form class="form form-row" onSubmit={(event) => {
        const { role = 'agent', email = '' } = formValues(event);
        void run(async () => setLink((await client.team.invite(role as Role, email)).url));
      }}>
        <Field label={words('team.email')} name="email" type="email" />
        <RoleSelect value="agent" />
        <button class="primary" type="submit" disabled={busy}>{words('team.makeLink')}</button>
      </form>
      <p class="form-failure" role="alert">{failure && words(`account.failed.${failure}`)}</p>
      {link && <OnceShown key={link} hint={words('team.linkHint')} text={link} />}
    </section>
  );
}
