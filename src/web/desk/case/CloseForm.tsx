import type { VNode } from 'preact';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { Dialog } from '../page/Dialog';
import { formValues } from '../page/formValues';
import type { Resolution } from '../server/wire';
import { isHeld, isMine } from '../state/caseRules';
import { TextField } from './TextField';

const resolutions: readonly Resolution[] = ['resolved', 'unresolved', 'abandoned'];

export function CloseForm({ onClose }: { readonly onClose: () => void }): VNode | null {
  const words = useWords();
  const { client, state, me } = useDesk();
  const summary = state.cases[state.opened?.reference ?? ''];
  if (!summary) {
    return null;
  }
  const mine = isMine(summary, me);
  return (
    <Dialog title={words('closing.title')} onClose={onClose}>
      <form class="form" onSubmit={(event) => {
        const { resolution, text } = formValues(event);
        const force = isHeld(summary) && !mine;
        void client.command('close', { resolution: resolution as Resolution, ...(text ? { text } : {}), ...(force ? { force } : {}) });
        onClose();
      }}>
        <fieldset>
          <legend>{words('closing.how')}</legend>
          {resolutions.map((resolution, index) => (
            <label key={resolution} class="switch">
              <input type="radio" name="resolution" value={resolution} required autofocus={index === 0} defaultChecked={index === 0} />
              <span>{words(`resolution.${resolution}`)}<span class="hint">{words(`closing.${resolution}`)}</span></span>
            </label>
          ))}
        </fieldset>
        {mine && <TextField label={words('closing.text')} />}
        <FormEnd action={words('action.close')} onClose={onClose} />
      </form>
    </Dialog>
  );
}

export function FormEnd({ action, onClose }: { readonly action: string; readonly onClose: () => void }): VNode {
  const words = useWords();
  return (
    <div class="form-end">
      <button class="plain" type="button" onClick={onClose}>{words('cancel')}</button>
      <button class="primary" type="submit">{action}</button>
    </div>
  );
}
