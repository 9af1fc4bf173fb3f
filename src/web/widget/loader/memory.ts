/** The little that the site's own page remembers: is the chat open in this tab, is there one to come back to. */
const openKey = 'blinkaudiobot.widget.open';
const untilKey = 'blinkaudiobot.widget.until';

export function wasOpen(): boolean {
  return quietly(() => sessionStorage.getItem(openKey)) === '1';
}

export function rememberOpen(open: boolean): void {
  quietly(() => (open ? sessionStorage.setItem(openKey, '1') : sessionStorage.removeItem(openKey)));
}

/** Whether somebody here has a conversation, in which an answer may come. */
export function hasConversation(): boolean {
  return Number(quietly(() => localStorage.getItem(untilKey))) > Date.now();
}

export function rememberUntil(until: number): void {
  quietly(() => (until > 0 ? localStorage.setItem(untilKey, String(until)) : localStorage.removeItem(untilKey)));
}

export function forgetAll(): void {
  rememberOpen(false);
  rememberUntil(0);
}

/** Storage can be forbidden or full; then a new page begins with the chat closed. */
function quietly<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
