const prefix = 'blinkaudiobot.desk.draft.';

/** What was being written to a case: kept by the tab when another case is opened, the page is loaded again or the session ends. */
export function draftOf(key: string): string {
  return withStorage((storage) => storage.getItem(prefix + key)) ?? '';
}

export function keepDraft(key: string, text: string): void {
  withStorage((storage) => text ? storage.setItem(prefix + key, text) : storage.removeItem(prefix + key));
}

/** Whoever signs out leaves nothing behind. */
export function forgetDrafts(): void {
  withStorage((storage) => Object.keys(storage).filter((key) => key.startsWith(prefix)).forEach((key) => storage.removeItem(key)));
}

function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage);
  } catch {
    // A browser that keeps nothing; the text stays in its box.
    return undefined;
  }
}
