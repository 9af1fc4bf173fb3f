const firstMs = 500;
const longestMs = 20_000;

/**
 * How long to wait before the next try: doubling, and spread over the upper half so that many pages do not
 * return to a restarted server at the same instant.
 * @param failures how many tries have failed in a row, from 1
 * @param atLeastMs what the server asked for (Retry-After)
 */
export function backoffMs(failures: number, random: () => number, atLeastMs = 0): number {
  const ceiling = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 10));
  const spread = ceiling * (0.5 + random() / 2);
  return Math.max(spread, atLeastMs > 0 ? atLeastMs + random() * firstMs : 0);
}
