import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import type { ApiKey } from '../server/wire';
import { KeyLine } from './KeyLine';
import { MakeKey } from './MakeKey';
import { Office } from './Office';
import { useSubmit } from '../account/useSubmit';

/** The keys of other programs. */
export function KeysView(): VNode {
  const words = useWords();
  const { client } = useDesk();
  const [keys, setKeys] = useState<readonly ApiKey[]>();
  const { failure, run } = useSubmit();
  const read = async () => setKeys(await client.team.keys());
  const revoke = (id: string) => run(async () => {
    await client.team.revokeKey(id);
    await read();
  });
  useEffect(() => void run(read), []);
  return (
    <Office title={words('apiKeys.title')} lead={words('apiKeys.lead')}>
      <div class="api-keys">
        {keys?.length === 0 && <p class="hint">{words('apiKeys.none')}</p>}
        <ul class="people">
          {keys?.map((key) => <KeyLine key={key.id} apiKey={key} onRevoke={() => void revoke(key.id)} />)}
        </ul>
        <p class="form-failure" role="alert">{failure && words(`account.failed.${failure}`)}</p>
        <MakeKey onMade={read} />
      </div>
    </Office>
  );
}
