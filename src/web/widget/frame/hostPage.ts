import type { Hello, ToFrame, ToHost } from '../wire';

/** The site's page around this one. */
export class HostPage {
  readonly hello: Hello;
  readonly #port: MessagePort;
  #follower: (message: ToFrame) => void = () => undefined;
  #early: ToFrame[] | undefined = [];

  private constructor(hello: Hello, port: MessagePort) {
    this.hello = hello;
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<ToFrame>) => (this.#early ? this.#early.push(data) : this.#follower(data));
  }

  /** Waits for the loader to say who it is. Who may be around this page is for the browser to see to (frame-ancestors). */
  static meet(): Promise<HostPage> {
    return new Promise((resolve) => {
      const heard = (event: MessageEvent<ToFrame>) => {
        const [port] = event.ports;
        if (event.source === parent && event.data.type === 'hello' && port) {
          removeEventListener('message', heard);
          resolve(new HostPage(event.data, port));
        }
      };
      addEventListener('message', heard);
    });
  }

  tell(message: ToHost): void {
    this.#port.postMessage(message);
  }

  /** Hands over what the page says, from the first word on. */
  follow(follower: (message: ToFrame) => void): void {
    this.#follower = follower;
    this.#early?.forEach(follower);
    this.#early = undefined;
  }
}
