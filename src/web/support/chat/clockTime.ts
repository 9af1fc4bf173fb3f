/** A time as people say it: without the day if that is today. */
export function clockTime(at: Date, now: Date = new Date()): string {
  const today = at.toDateString() === now.toDateString();
  return at.toLocaleString(document.documentElement.lang || undefined, {
    hour: 'numeric',
    minute: '2-digit',
    ...(today ? {} : { weekday: 'short', day: 'numeric', month: 'short' }),
  });
}
