/** A request that was not answered with success. Status 0 means that no answer came at all. */
export class DirectLineError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly retryAfterMs = 0,
  ) {
    super(`Direct Line answered ${status} "${code}".`);
  }
}

/** Whether the same request may succeed later. */
export function isPassing(error: unknown): boolean {
  return error instanceof DirectLineError
    && (error.status === 0 || error.status === 408 || error.status === 429 || error.status >= 500);
}

/** Whether the token is to blame. */
export function isTokenRefused(error: unknown): boolean {
  return error instanceof DirectLineError && (error.status === 401 || error.status === 403);
}

/** Whether the conversation is out of reach for good. */
export function isGone(error: unknown): boolean {
  return error instanceof DirectLineError && (error.status === 404 || isTokenRefused(error));
}

export function retryAfterMs(error: unknown): number {
  return error instanceof DirectLineError ? error.retryAfterMs : 0;
}
