/** What was being written to a case when another was opened, until the page is left. */
const drafts = new Map<string, string>();

export function draftOf(key: string): string {
  return drafts.get(key) ?? '';
}

export function keepDraft(key: string, text: string): void {
  if (text) {
    drafts.set(key, text);
  } else {
    drafts.delete(key);
  }
}
