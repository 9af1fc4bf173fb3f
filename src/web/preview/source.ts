/** What the preview's server answers; see the host's Preview folder. */
export interface Answer {
  readonly page: Page | null;
  readonly faults: readonly Fault[];
}

export interface Page {
  readonly selects: readonly Select[];
  readonly groups: readonly Group[];
}

export interface Select {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface Group {
  readonly title: string;
  readonly source: string;
  readonly cards: readonly Shown[];
}

export interface Shown {
  readonly caption: string;
  readonly text: string;
  readonly card: unknown;
}

export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly key: string;
  readonly problem: string;
}

export async function fetchAnswer(search: string): Promise<Answer> {
  const response = await fetch(`/api/preview${search}`);
  if (!response.ok) {
    throw new Error(`The preview was answered with ${response.status}.`);
  }
  return (await response.json()) as Answer;
}

/** Calls back at once when it is connected, and whenever a file changes; gives a way to stop. */
export function watchFiles(changed: () => void, live: (isLive: boolean) => void): () => void {
  const events = new EventSource('/api/preview/changes');
  events.addEventListener('cards', () => {
    live(true);
    changed();
  });
  events.onerror = () => live(false);
  return () => events.close();
}
