import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Gives the words behind a key below "page" in cards/text/<lang>/page.yaml, with each {name} filled in. */
export type Words = (key: string, values?: Readonly<Record<string, string>>) => string;

export function wordsFrom(texts: Texts): Words {
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

export type Texts = Readonly<Record<string, string>>;

/** Fetches every text of a page, by key. Fails like fetch does, or when the answer is not what it should be. */
export async function fetchTexts(url: string): Promise<Texts> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`The page's words were answered with ${response.status}.`);
  }
  return (await response.json()) as Texts;
}

/** Fetches the words of the support page and the widget. */
export async function fetchWords(language: string): Promise<Words> {
  return wordsFrom(await fetchTexts(`/api/page-text?lang=${encodeURIComponent(language)}`));
}
