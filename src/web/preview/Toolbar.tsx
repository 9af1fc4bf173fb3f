import type { VNode } from 'preact';
import type { Select } from './source';

interface ToolbarProps {
  readonly selects: readonly Select[];
  readonly dark: boolean;
  readonly wide: boolean;
  readonly onChoose: (name: string, value: string) => void;
}

export function Toolbar({ selects, dark, wide, onChoose }: ToolbarProps): VNode {
  return (
    <header class="tools">
      <h1>Preview</h1>
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
  readonly onChoose: (name: string, value: string) => void;
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
