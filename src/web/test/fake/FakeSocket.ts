/** The receiving side of a WebSocket, worked by hand. */
export class FakeSocket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;
  readonly #gone: () => void;

  constructor(gone: () => void) {
    this.#gone = gone;
  }

  open(): void {
    this.onopen?.();
  }

  receive(set: object): void {
    this.onmessage?.({ data: JSON.stringify(set) });
  }

  keepAlive(): void {
    this.onmessage?.({ data: '' });
  }

  /** The connection breaks. */
  drop(): void {
    if (!this.closed) {
      this.closed = true;
      this.#gone();
      this.onclose?.();
    }
  }

  close(): void {
    this.closed = true;
    this.#gone();
  }
}
