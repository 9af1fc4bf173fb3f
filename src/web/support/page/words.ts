import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Gives the words behind a key below "page" in cards/text/<lang>/page.yaml, with each {name} filled in. */
export type Words = (key: string, values?: Readonly<Record<string, string>>) => string;

export function wordsFrom(texts: Readonly<Record<string, string>>): Words {
  return (key, values = {}) =>
    // A key that is missing is shown as it is: ugly, found at once, and the page works on.
    (texts[key] ?? key).replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
}

const WordsContext = createContext<Words>(wordsFrom({}));

export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
  return useContext(WordsContext);
}

const longestText = 'chat.longestText';
const longestTextByDefault = 4_000;

/** How many characters a message may have: the server tells it with the words. */
export function useLongestText(): number {
  return Number(useWords()(longestText)) || longestTextByDefault;
}

/** Fetches the page's words. Fails like fetch does, or when the answer is not what it should be. */
export async function fetchWords(language: string): Promise<Words> {
  const response = await fetch(`/api/page-text?lang=${encodeURIComponent(language)}`);
  if (!response.ok) {
    throw new Error(`The page's words were answered with ${response.status}.`);
  }
  return wordsFrom((await response.json()) as Record<string, string>);
}
