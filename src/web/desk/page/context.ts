import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Me } from '../server/wire';
import type { DeskClient } from '../state/client';
import type { DeskState } from '../state/deskState';
import type { Preferences } from './preferences';

export type DialogName = 'close' | 'return' | 'hand-on' | 'keys' | 'alerts' | 'team';

/** What every part of the desk works with. */
export interface Desk {
  readonly client: DeskClient;
  readonly state: DeskState;
  readonly me: Me;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly show: (dialog: DialogName | undefined) => void;
}

const DeskContext = createContext<Desk | undefined>(undefined);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) {
    throw new Error('A part of the desk stands outside of it.');
  }
  return desk;
}
