import type { VisitorToken } from '../../support/directline/wire';

/** Reads whom a token from the site's server names. The server checks it; here it only tells one person from another. */
export function personOf(token: string): VisitorToken | undefined {
  try {
    const claims = token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/');
    const { user, conv, exp } = JSON.parse(atob(claims)) as { user?: string; conv?: string; exp?: number };
    return user && conv
      ? { token, userId: user, conversationId: conv, expires_in: Math.max((exp ?? 0) - Date.now() / 1000, 0) }
      : undefined;
  } catch {
    return undefined;
  }
}
