import { backoffMs } from '../support/directline/backoff';
import type { Outcome } from './listen';

const told: readonly Outcome[] = ['works', 'silent', 'blocked', 'none'];
const mostTries = 4;

/** The token of the link from the chat; undefined when the page was opened by itself. */
export function chatToken(): string | undefined {
  return location.hash.slice(1) || undefined;
}

/** Whether the chat has a use for what was found. */
export function isForChat(outcome: Outcome): boolean {
  return told.includes(outcome);
}

/** Tells the chat what was found, in one word. Sending it again is safe: the test has an id of its own. */
export async function tellChat(token: string, result: Outcome): Promise<boolean> {
  const body = JSON.stringify({ id: crypto.randomUUID(), result });
  for (let tries = 1; ; tries++) {
    const status = await post(token, body);
    const isTaken = status === 200 || status === 409;
    const mayHelp = status === undefined || status === 429 || status >= 500;
    if (isTaken || !mayHelp || tries === mostTries) {
      return isTaken;
    }
    await new Promise((resolve) => setTimeout(resolve, backoffMs(tries, Math.random)));
  }
}

async function post(token: string, body: string): Promise<number | undefined> {
  try {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return (await fetch('/api/mic-check', { method: 'POST', headers, body })).status;
  } catch {
    return undefined;
  }
}
