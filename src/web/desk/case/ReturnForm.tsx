import type { VNode } from 'preact';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { Dialog } from '../page/Dialog';
import { Select } from '../page/Field';
import { formValues } from '../page/formValues';
import { useLabels } from '../page/labels';
import { FormEnd } from './CloseForm';
import { slots } from './Record';
import { TextField } from './TextField';

/** Gives the conversation back to the bot, at a step, with what the agent has found out. */
export function ReturnForm({ onClose }: { readonly onClose: () => void }): VNode | null {
  const words = useWords();
  const labels = useLabels();
  const { client, state: { opened, steps } } = useDesk();
  const record = opened?.record;
  if (!record) {
    return null;
  }
  const skipped = new Set(record.skipped?.map(({ id }) => id));
  const choices = steps.map(({ id, title }) => ({ value: id, label: skipped.has(id) ? words('returning.leftOut', { step: title }) : title }));
  return (
    <Dialog title={words('returning.title')} onClose={onClose}>
      <form class="form" onSubmit={(event) => {
        const { step, text, ...found } = formValues(event);
        const changed = Object.entries(found).filter(([slot, value]) => value && value !== record.slots?.[slot]);
        void client.command('return', {
          ...(step ? { step } : {}),
          ...(text ? { text } : {}),
          ...(changed.length > 0 ? { slots: Object.fromEntries(changed) } : {}),
        });
        onClose();
      }}>
        <p class="lead">{words('returning.lead')}</p>
        <Select
          label={words('returning.step')}
          name="step"
          autofocus
          value={record.suggestion?.step ?? record.step ?? ''}
          choices={[{ value: '', label: words('returning.whereItWas') }, ...choices]}
        />
        <details class="found-out">
          <summary>{words('returning.found')}</summary>
          <div class="two">
            {slots.map((slot) => (
              <Select
                key={slot}
                label={words(`slot.${slot}`)}
                name={slot}
                value={record.slots?.[slot] ?? ''}
                choices={[{ value: '', label: words('returning.unknown') }, ...labels.choices(slot), { value: 'unknown', label: words('record.notSure') }]}
              />
            ))}
          </div>
        </details>
        <TextField label={words('returning.text')} />
        <FormEnd action={words('action.return')} onClose={onClose} />
      </form>
    </Dialog>
  );
}
