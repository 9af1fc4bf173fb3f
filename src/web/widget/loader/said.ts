import type { PageContext } from '../wire';

/** So much, as JSON, may go with each message. */
const longestContext = 8_000;

/** What a site says is checked where it comes in: a mistake is told in its console, and the chat goes on without. */
function leftOut(what: string, value: unknown, wanted: string): undefined {
  console.error(`BlinkAudioBot: ${what} is left out. It must be ${wanted}, and is:`, value);
}

/** One of a few words; the first of them by default. */
export function oneOf<T extends string>(what: string, value: string | undefined, choices: readonly [T, ...T[]]): T {
  const chosen = choices.find((choice) => choice === (value ?? choices[0]));
  return chosen ?? leftOut(what, value, choices.join(' or ')) ?? choices[0];
}

/** A language as BCP 47 writes it; '' leaves it to the server. */
export function language(what: string, tag: unknown): string | undefined {
  try {
    return tag === '' ? tag : new Intl.Locale(tag as string).toString();
  } catch {
    return leftOut(what, tag, 'a language, as "en-GB"');
  }
}

/** What is known of the page, and more of it. */
export function withMore(context: PageContext, more: unknown): PageContext {
  try {
    const json = JSON.stringify(more);
    const all = { ...context, ...(JSON.parse(json) as PageContext) };
    if (json.startsWith('{') && JSON.stringify(all).length <= longestContext) {
      return all;
    }
  } catch {
    // What is no JSON, such as a circle.
  }
  return leftOut('setContext()', more, `an object, all of them at most ${longestContext} characters of JSON`) ?? context;
}

/** What may be a token; the server checks it. */
export function isToken(token: unknown): token is string | null {
  return token === null || /^[\w-]+(\.[\w-]+){2}$/.test(String(token)) || Boolean(leftOut('identify()', token, 'a token, or null'));
}
