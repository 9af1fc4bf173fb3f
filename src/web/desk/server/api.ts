import { Problem, problemOf } from './problem';

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

const root = '/desk/api';

/** The desk's HTTP API. Fails with a {@link Problem} and with nothing else. */
export class DeskApi {
  readonly #fetch: Fetch;

  /** Of the session; empty before the sign-in. */
  csrf = '';

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  async get<T>(path: string): Promise<T> {
    return this.#read<T>(await this.#send(path, {}));
  }

  async post<T>(path: string, body: object = {}): Promise<T> {
    return this.#read<T>(await this.#send(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Desk-Csrf': this.csrf },
      body: JSON.stringify(body),
    }));
  }

  async delete(path: string): Promise<void> {
    await this.#send(path, { method: 'DELETE', headers: { 'X-Desk-Csrf': this.csrf } });
  }

  /** Events as they happen, from a place on. */
  async listen(place: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const headers: Record<string, string> = { Accept: 'text/event-stream', ...(place ? { 'Last-Event-ID': place } : {}) };
    const { body } = await this.#send('/events', { headers, signal });
    if (!body) {
      throw new Problem(0, 'offline');
    }
    return body;
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
      response = await this.#fetch(root + path, { cache: 'no-store', ...init });
    } catch {
      throw new Problem(0, 'offline');
    }
    if (!response.ok) {
      throw await problemOf(response);
    }
    return response;
  }

  async #read<T>(response: Response): Promise<T> {
    if (response.status === 204) {
      return undefined as T;
    }
    try {
      return (await response.json()) as T;
    } catch {
      // It broke off on the way.
      throw new Problem(0, 'offline');
    }
  }
}
