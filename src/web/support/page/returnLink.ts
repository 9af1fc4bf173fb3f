import { backoffMs } from '../directline/backoff';
import type { DirectLineApi } from '../directline/api';
import { isPassing, retryAfterMs } from '../directline/errors';
import type { Session } from '../directline/sessionStore';

const mark = '#return=';

/** Takes the token out of the address of a link in an e-mail, so that neither history nor a bookmark keeps it. */
export function takeReturnToken(place: Location, past: History): string | undefined {
  if (!place.hash.startsWith(mark)) {
    return undefined;
  }
  const token = place.hash.slice(mark.length);
  past.replaceState(null, '', place.pathname + place.search);
  return token;
}

/** A link that is opened where the page is open already changes only the fragment: then the page begins anew. */
export function reloadOnReturn(place: Location, window: Window): void {
  window.addEventListener('hashchange', () => place.hash.startsWith(mark) && place.reload());
}

/** Exchanges a link's token for the conversation to which it leads; undefined when it is not good any more. Goes on until there is an answer. */
export async function comeBack(
  api: DirectLineApi,
  token: string,
  wait: (ms: number) => Promise<unknown> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<Session | undefined> {
  for (let failures = 1; ; failures++) {
    try {
      const visitor = await api.comeBack(token);
      return {
        conversationId: visitor.conversationId,
        userId: visitor.userId,
        token: visitor.token,
        expiresAt: Date.now() + visitor.expires_in * 1000,
      };
    } catch (error) {
      if (!isPassing(error)) {
        return undefined;
      }
      await wait(backoffMs(failures, Math.random, retryAfterMs(error)));
    }
  }
}
