import type { Command, Me, Summary } from '../server/wire';

export function isWaiting({ state }: Summary): boolean {
  return state === 'waiting' || state === 'reopened';
}

export function isHeld({ state }: Summary): boolean {
  return state === 'with-agent' || state === 'answered';
}

export function isMine(summary: Summary, me: Me): boolean {
  return isHeld(summary) && summary.agent?.id === me.id;
}

/** It is the team's turn, and the person waits. */
export function isAwaited(summary: Summary): boolean {
  return isWaiting(summary) || (summary.state === 'with-agent' && (summary.unread ?? 0) > 0);
}

export function maySupervise(me: Me): boolean {
  return me.role !== 'agent';
}

export function mayManage(me: Me): boolean {
  return me.role === 'admin';
}

/** What an agent may do with a case. The server decides; this only says what to offer. */
export function offered(summary: Summary, me: Me): ReadonlySet<Command> {
  if (summary.state === 'closed') {
    return new Set(['reopen', 'note']);
  }
  if (isMine(summary, me)) {
    return new Set(['reply', 'note', 'return', 'hand-on', 'release', 'close', 'seen']);
  }
  if (isHeld(summary)) {
    return new Set(maySupervise(me) ? ['note', 'hand-on', 'release', 'close'] : ['note']);
  }
  return new Set(['take', 'note', 'close']);
}
