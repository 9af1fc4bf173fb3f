import type { Alarm } from './alarm';

const everyMs = 2_000;
const everyHiddenMs = 5_000;
const tryStreamAgainMs = 60_000;

/** Reads the log again and again, where no stream gets through, until it is time to try a stream once more. */
export async function poll(
  read: () => Promise<void>,
  pause: Alarm,
  hidden: () => boolean,
  signal: AbortSignal,
): Promise<void> {
  const end = Date.now() + tryStreamAgainMs;
  while (!signal.aborted && Date.now() < end) {
    await read();
    await pause.sleep(hidden() ? everyHiddenMs : everyMs);
  }
}
