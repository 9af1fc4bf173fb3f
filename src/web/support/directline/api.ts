import { DirectLineError } from './errors';
import type { Activity, ActivitySet, Conversation, VisitorToken } from './wire';

const answerWithinMs = 20_000;

/** The server's HTTP side, one method to a request. Every failure is a DirectLineError. */
export class DirectLineApi {
  readonly #fetch: typeof fetch;

  constructor(fetchLike: typeof fetch) {
    this.#fetch = fetchLike;
  }

  visitorToken(): Promise<VisitorToken> {
    return this.#ask('POST', '/api/visitor-token');
  }

  /** The token of a link in an e-mail for one that is good in the conversation to which it leads. */
  comeBack(token: string): Promise<VisitorToken> {
    return this.#ask('POST', '/api/return', token);
  }

  start(token: string, locale?: string): Promise<Conversation> {
    return this.#ask('POST', '/v3/directline/conversations', token, locale ? { locale } : undefined);
  }

  reconnect(token: string, conversation: string, watermark: string): Promise<Conversation> {
    return this.#ask('GET', `${path(conversation)}?watermark=${encodeURIComponent(watermark)}`, token);
  }

  /** The log after a watermark, or the whole. */
  activities(token: string, conversation: string, watermark?: string): Promise<ActivitySet> {
    const after = watermark ? `?watermark=${encodeURIComponent(watermark)}` : '';
    return this.#ask('GET', `${path(conversation)}/activities${after}`, token);
  }

  post(token: string, conversation: string, activity: Activity): Promise<{ id?: string }> {
    return this.#ask('POST', `${path(conversation)}/activities`, token, activity);
  }

  refresh(token: string): Promise<Conversation> {
    return this.#ask('POST', '/v3/directline/tokens/refresh', token);
  }

  async #ask<T>(method: string, url: string, token?: string, body?: unknown): Promise<T> {
    const headers: Record<string, string> = {};
    if (token !== undefined) {
      headers['Authorization'] = `Bearer ${token}`;
    }
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    // A request that hangs would hold up everything queued behind it.
    const abandon = new AbortController();
    const timer = setTimeout(() => abandon.abort(), answerWithinMs);
    try {
      const fetchLike = this.#fetch;
      const response = await fetchLike(url, {
        method,
        headers,
        signal: abandon.signal,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.ok) {
        throw await refusal(response);
      }
      return (await response.json()) as T;
    } catch (error) {
      throw error instanceof DirectLineError ? error : new DirectLineError(0, 'NoAnswer');
    } finally {
      clearTimeout(timer);
    }
  }
}

function path(conversation: string): string {
  return `/v3/directline/conversations/${encodeURIComponent(conversation)}`;
}

async function refusal(response: Response): Promise<DirectLineError> {
  let code = 'Unknown';
  try {
    const body = (await response.json()) as { error?: { code?: string } };
    code = body.error?.code ?? code;
  } catch {
    // A proxy in between answers with a page of its own; the status says enough.
  }
  const seconds = Number(response.headers.get('Retry-After') ?? 0);
  return new DirectLineError(response.status, code, Number.isFinite(seconds) ? seconds * 1000 : 0);
}
