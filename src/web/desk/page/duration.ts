import type { Words } from '../../support/page/words';

/** A span in its largest unit, as in "12 min". */
export function duration(words: Words, ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) {
    return words('time.under');
  }
  const [unit, count] = minutes < 60 ? ['minutes', minutes] : minutes < 48 * 60 ? ['hours', Math.floor(minutes / 60)] : ['days', Math.floor(minutes / 1440)];
  return words(`time.${unit}`, { count: String(count) });
}
