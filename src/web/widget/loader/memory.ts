import type { Area } from '../wire';

const prefix = 'blinkaudiobot.widget:';
const areas: Readonly<Record<Area, () => Storage>> = { tabs: () => localStorage, tab: () => sessionStorage };

/** All that the widget keeps in the site's own storage. */
export function recall(area: Area): Readonly<Record<string, string>> {
  const own = () => Object.entries(areas[area]()).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries((quietly(own) ?? []).map(([key, value]) => [key.slice(prefix.length), value as string]));
}

export function keep(area: Area, key: string, value: string | null): void {
  quietly(() => (value === null ? areas[area]().removeItem(prefix + key) : areas[area]().setItem(prefix + key, value)));
}

export function forgetAll(): void {
  for (const area of Object.keys(areas) as Area[]) {
    Object.keys(recall(area)).forEach((key) => keep(area, key, null));
  }
}

/** The widget's name for what another tab has stored; undefined if it is the site's. */
export function ownKey(event: StorageEvent): string | undefined {
  return event.key?.startsWith(prefix) ? event.key.slice(prefix.length) : undefined;
}

/** Storage can be forbidden or full; then a new page begins with the chat closed. */
function quietly<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
