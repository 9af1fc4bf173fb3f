import { DirectLineError } from './errors';
import type { ActivitySet } from './wire';

/** The server sends empty frames in between; a socket that is silent for longer is dead without saying so. */
const silenceMs = 75_000;
/** A proxy may neither open a socket nor refuse it. */
const openWithinMs = 10_000;

export interface StreamListener {
  opened(): void;
  received(set: ActivitySet): void;
}

/** Reads one socket until it closes, falls silent or is abandoned. Never rejects. */
export function listen(socket: WebSocket, listener: StreamListener, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const wait = (ms: number) => {
      clearTimeout(watchdog);
      watchdog = setTimeout(finish, ms);
    };
    function finish() {
      clearTimeout(watchdog);
      signal.removeEventListener('abort', finish);
      socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
      socket.close();
      resolve();
    }
    socket.onopen = () => {
      wait(silenceMs);
      listener.opened();
    };
    socket.onmessage = (event: MessageEvent) => {
      wait(silenceMs);
      if (event.data) {
        listener.received(JSON.parse(String(event.data)) as ActivitySet);
      }
    };
    socket.onclose = finish;
    socket.onerror = finish;
    signal.addEventListener('abort', finish);
    wait(openWithinMs);
  });
}

/** The stream's address, without which an answer is none. */
export function streamUrl(url: string | undefined): string {
  if (!url) {
    throw new DirectLineError(0, 'NoStream');
  }
  return url;
}
