import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Texts } from '../../support/page/words';

/** What the bot's buttons call the values of what it asks for: "answers.<slot>.<value>.label". */
export interface Labels {
  of(slot: string, value: string): string;
  /** Every value of a slot with its name. */
  choices(slot: string): readonly { readonly value: string; readonly label: string }[];
}

const unknown = 'unknown';

export function labelsFrom(texts: Texts): Labels {
  return {
    of: (slot, value) => texts[keyOf(slot, value)] ?? value.slice(value.lastIndexOf('.') + 1).replace(/[_-]/g, ' '),
    choices: (slot) => Object.entries(texts)
      .flatMap(([key, label]) => {
        const value = new RegExp(`^answers\\.${slot}\\.([\\w-]+)\\.label$`).exec(key)?.[1];
        return value ? [{ value: slot === 'problem' ? `problem.${value}` : value, label }] : [];
      })
      .sort((a, b) => a.label.localeCompare(b.label)),
  };
}

function keyOf(slot: string, value: string): string {
  const path = value.startsWith(`${slot}.`) ? value : value === unknown ? value : `${slot}.${value}`;
  return `answers.${path}.label`;
}

const LabelsContext = createContext<Texts>({});

export const LabelsProvider = LabelsContext.Provider;

export function useLabels(): Labels {
  return labelsFrom(useContext(LabelsContext));
}
