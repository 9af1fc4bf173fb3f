import { type ComponentChild, render } from 'preact';
import { backoffMs } from '../directline/backoff';
import { fetchWords, type Words } from './words';

interface OpenOptions {
  /** The key of the page's title. */
  readonly title?: string;
  /** Fetches the page's words. */
  readonly texts?: (language: string) => Promise<Words>;
}

/** Shows a page as soon as its words are there, and until then, if need be, that something is wrong. */
export async function openPage(
  language: string,
  page: (words: Words) => ComponentChild,
  { title = 'title', texts = fetchWords }: OpenOptions = {},
): Promise<void> {
  const root = document.getElementById('root')!;
  for (let failures = 1; ; failures++) {
    try {
      const words = await texts(language);
      document.title = words(title);
      root.replaceChildren();
      render(page(words), root);
      return;
    } catch {
      document.getElementById('failure')?.removeAttribute('hidden');
      await new Promise((resolve) => setTimeout(resolve, backoffMs(failures, Math.random)));
    }
  }
}
