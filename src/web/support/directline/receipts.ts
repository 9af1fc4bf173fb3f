import type { Activity } from './wire';

const agentPrefix = 'agent:';
/** As Teams calls it. */
const receipt = 'application/vnd.microsoft.readReceipt';
const seen = 'blinkaudiobot/seen';

/** What tells the team that their newest words were read; undefined when the log has it, or there is nothing to tell. */
export function receiptFor(activities: readonly Activity[]): Activity | undefined {
  const id = activities.findLast(({ type, from }) => type === 'message' && from?.id?.startsWith(agentPrefix))?.id;
  const told = activities.some(({ name, value }) => name === receipt && (value as { lastReadMessageId?: unknown } | undefined)?.lastReadMessageId === id);
  return id === undefined || told ? undefined : { type: 'event', name: receipt, value: { lastReadMessageId: id } };
}

/** Whether the team has read a message: somebody said so, or has answered since. */
export function isRead(message: Activity, activities: readonly Activity[]): boolean {
  const place = sequence(message);
  return activities.slice(activities.indexOf(message) + 1).some(({ type, name, from, value }) =>
    (type === 'message' && from?.id?.startsWith(agentPrefix))
    || (name === seen && place <= ((value as { sequence?: number } | undefined)?.sequence ?? Infinity)));
}

/** An id ends in its place in the log. */
function sequence({ id = '' }: Activity): number {
  return Number(id.slice(id.lastIndexOf('|') + 1));
}
