import type { Hello, ToFrame, ToHost } from '../wire';
import { element } from './dom';
import { words } from './words';

/** How long a frame may take until the person is told that something is wrong. */
const patienceMs = 15_000;
/** A page that is there but not ours, such as the browser's own "refused to connect", says nothing. */
const greetingMs = 5_000;

interface FrameOptions {
  readonly address: URL;
  readonly panel: HTMLElement;
  readonly hello: () => Hello;
  readonly heard: (message: ToHost) => void;
  readonly failed: () => void;
}

/** The chat in its frame. It is another site's page to this one: they share a port and nothing else. */
export class ChatFrame {
  readonly element = element('iframe', { title: words.chat });
  readonly #options: FrameOptions;
  #port: MessagePort | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: FrameOptions) {
    this.#options = options;
    this.element.onload = () => this.#greet();
    this.load();
    options.panel.prepend(this.element);
  }

  load(): void {
    this.#wait(patienceMs);
    this.element.src = this.#options.address.href;
  }

  send(message: ToFrame): void {
    this.#port?.postMessage(message);
  }

  remove(): void {
    clearTimeout(this.#timer);
    this.#port?.close();
    this.element.remove();
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#options.failed, ms);
  }

  /** Only a page of the right origin is given the other end; an error page is not. */
  #greet(): void {
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    this.#wait(greetingMs);
    port1.onmessage = ({ data }: MessageEvent<ToHost>) => {
      if (data.type === 'ready') {
        clearTimeout(this.#timer);
      }
      this.#options.heard(data);
    };
    const hello: ToFrame = { type: 'hello', ...this.#options.hello() };
    this.element.contentWindow?.postMessage(hello, this.#options.address.origin, [port2]);
  }
}
