const written = document.documentElement.lang;

/**
 * Says which language the page is in, and answers it: the one that the site wants where the words are in it, since dates
 * then follow the reader's country, and that of the words otherwise. Who has a page read out must not hear them as another's.
 */
export function speak(wanted: string): string {
  const { documentElement } = document;
  documentElement.lang = wanted.split('-')[0] === written.split('-')[0] ? wanted : written;
  return documentElement.lang;
}
