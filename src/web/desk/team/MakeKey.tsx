import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { Field, Select } from '../page/Field';
import { formValues } from '../page/formValues';
import type { Scope } from '../server/wire';
import { OnceShown } from './OnceShown';
import { useSubmit } from '../account/useSubmit';

const scopes: readonly Scope[] = ['read', 'write', 'notes'];
const lives = ['30', '90', '365', '1095'];

export function MakeKey({ onMade }: { readonly onMade: () => Promise<void> }): VNode {
  const words = useWords();
  const { client } = useDesk();
  const [secret, setSecret] = useState<string>();
  const { busy, failure, run } = useSubmit();
  return (
    <section class="invite">
      <h3>{words('apiKeys.make')}</h3>
      <form class="form" onSubmit={(event) => {
        const { name = '', days, ...chosen } = formValues(event);
        void run(async () => {
          setSecret(await client.team.makeKey(name, scopes.filter((scope) => chosen[scope]), Number(days)));
          await onMade();
        });
      }}>
        <Field label={words('apiKeys.name')} hint={words('apiKeys.nameHint')} name="name" autocomplete="off" maxLength={60} required />
        <fieldset>
          <legend>{words('apiKeys.may')}</legend>
          {scopes.map((scope) => (
            <label key={scope} class="switch">
              <input type="checkbox" name={scope} defaultChecked={scope === 'read'} />
              {words(`apiKeys.${scope}`)}
            </label>
          ))}
        </fieldset>
        <Select label={words('apiKeys.days')} name="days" value="365" choices={lives.map((days) => ({ value: days, label: words(`apiKeys.days${days}`) }))} />
        <p class="form-failure" role="alert">{failure && words(`account.failed.${failure}`)}</p>
        <div class="form-end"><button class="primary" type="submit" disabled={busy}>{words('apiKeys.make')}</button></div>
      </form>
      {secret && <OnceShown key={secret} hint={words('apiKeys.madeHint')} text={secret} />}
    </section>
  );
}
