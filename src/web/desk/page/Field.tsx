import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'password' | 'date';
  readonly name?: string;
  readonly value?: string;
  readonly autocomplete?: string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly onChange?: (value: string) => void;
}

export function Field({ label, hint, type = 'text', onChange, ...input }: FieldProps): VNode {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...input}
        // The types tell kinds of input apart by this; these four are alike.
        type={type as 'text'}
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange?.(event.currentTarget.value)}
      />
      {hint && <p id={`${id}-hint`} class="hint">{hint}</p>}
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly autofocus?: boolean;
  readonly onChange?: (value: string) => void;
}

/** What is chosen stays while the page is drawn again; a value from outside is where it begins. */
export function Select({ label, name, value, choices, autofocus, onChange }: SelectProps): VNode {
  const id = useId();
  const [chosen, choose] = useState(value);
  const change = (next: string): void => {
    choose(next);
    onChange?.(next);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name} value={chosen} autofocus={autofocus} onChange={(event) => change(event.currentTarget.value)}>
        {choices.map((choice) => <option key={choice.value} value={choice.value} selected={choice.value === chosen}>{choice.label}</option>)}
      </select>
    </div>
  );
}
