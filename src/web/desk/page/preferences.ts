/** What an agent has chosen in this browser. Everything that interrupts is off until it is asked for. */
export interface Preferences {
  readonly sound: boolean;
  readonly notifications: boolean;
  /** Single letters as shortcuts; some people's aids type letters by themselves. */
  readonly keys: boolean;
}

const key = 'blinkaudiobot.desk.preferences';
const usual: Preferences = { sound: false, notifications: false, keys: true };

export function loadPreferences(storage: () => Storage = () => localStorage): Preferences {
  try {
    return { ...usual, ...(JSON.parse(storage().getItem(key) ?? '{}') as Partial<Preferences>) };
  } catch {
    // A browser that keeps nothing, or somebody else's value.
    return usual;
  }
}

export function savePreferences(preferences: Preferences, storage: () => Storage = () => localStorage): void {
  try {
    storage().setItem(key, JSON.stringify(preferences));
  } catch {
    // They last as long as the page then.
  }
}
