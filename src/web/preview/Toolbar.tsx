import type { VNode } from 'preact';
import type { Select } from './source';

type OnChoose = (name: string, value: string) => void;

/** The case whose cards are shown. */
export function Choices({ selects, onChoose }: { readonly selects: readonly Select[]; readonly onChoose: OnChoose }): VNode {
  return (
    <div class="choices">
      {selects.map(({ name, label, value, options }) => (
        <label key={name}>
          <span>{label}</span>
          <select name={name} value={value} onChange={(event) => onChoose(name, event.currentTarget.value)}>
            {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
          </select>
        </label>
      ))}
    </div>
  );
}

interface ToolbarProps {
  readonly dark: boolean;
  readonly wide: boolean;
  readonly onChoose: OnChoose;
}

/** What they are shown on. */
export function Toolbar({ dark, wide, onChoose }: ToolbarProps): VNode {
  return (
    <header class="tools">
      <h1>Preview of the cards</h1>
      <div class="switches">
        <Switch label="Screen" name="width" value={wide ? 'desktop' : 'phone'} options={['phone', 'desktop']} onChoose={onChoose} />
        <Switch label="Colors" name="theme" value={dark ? 'dark' : 'light'} options={['light', 'dark']} onChoose={onChoose} />
      </div>
    </header>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly onChoose: OnChoose;
}

function Switch({ label, name, value, options, onChoose }: SwitchProps): VNode {
  return (
    <div class="switch" role="group" aria-label={label}>
      {options.map((option) => (
        <button key={option} type="button" aria-pressed={option === value} onClick={() => onChoose(name, option)}>
          {option[0]!.toUpperCase() + option.slice(1)}
        </button>
      ))}
    </div>
  );
}
