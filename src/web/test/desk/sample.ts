import type { Agent, ApiKey, AuditEntry, CaseRecord, LoggedActivity, Me, Summary } from '../../desk/server/wire';

/** A desk like those of support teams, to look at and to test with. */
export const begun = Date.parse('2026-11-23T10:00:00Z');

export const at = (minutes: number) => new Date(begun + minutes * 60_000).toISOString();

export const me: Me = { id: 'a1', name: 'Agent One', email: 'one@example.org', role: 'agent', csrf: 'token-1', alarmAfter: 600, signIn: 'password' };
export const two = { id: 'a2', name: 'Agent Two' };

export const agents: readonly Agent[] = [
  { id: 'a1', name: 'Agent One', role: 'agent', online: true, disabled: false },
  { id: 'a2', name: 'Agent Two', role: 'supervisor', online: true, disabled: false },
  { id: 'a3', name: 'Agent Three', role: 'admin', online: false, disabled: false },
];

export function summary(reference: string, more: Partial<Summary> = {}): Summary {
  return {
    reference,
    state: 'waiting',
    change: 1,
    channel: 'directline',
    problem: 'problem.cannot_hear',
    device: 'mini',
    openedAt: at(0),
    waitingSince: at(0),
    changedAt: at(0),
    lastText: 'can I talk to somebody',
    lastFrom: 'person',
    unread: 1,
    summary: 'I can\'t hear them · Mini · Steps tried: 3',
    ...more,
  };
}

export const record: CaseRecord = {
  reason: 'asked',
  state: 'waiting',
  slots: { problem: 'problem.cannot_hear', device: 'mini', platform: 'ios', scope: 'unknown' },
  step: 'obstructions',
  steps: [
    { id: 'speaker-volume', outcome: 'not_worked', at: at(-9) },
    { id: 'internet-connection', outcome: 'cannot', at: at(-6), reason: 'the router is at my neighbour\'s' },
    { id: 'obstructions', outcome: null },
  ],
  skipped: [
    { id: 'talk-button', because: 'problem=problem.cannot_hear' },
    { id: 'reboot-sync-module', because: 'device=mini' },
  ],
  missed: [{ text: 'it does the thing again', at: at(-5) }],
  mood: { urgent: true, abusive: false },
  suggestion: { step: 'reboot-camera', why: 'next' },
  person: {},
  personSeenAt: at(1),
};

export const steps = [
  { id: 'talk-button', title: 'Hold the talk button while you speak' },
  { id: 'speaker-volume', title: 'Turn the sound up' },
  { id: 'internet-connection', title: 'Check the internet connection' },
  { id: 'obstructions', title: 'Clear the way for the signal' },
  { id: 'reboot-camera', title: 'Restart the camera' },
  { id: 'reboot-sync-module', title: 'Restart the Sync Module' },
];

export const canned = [
  { id: 'greeting', title: 'Greeting', text: 'Hello {name}. I have read your case.' },
  { id: 'phone', title: 'Ask for the phone', text: 'Which phone do you use?' },
  { id: 'goodbye', title: 'Goodbye', text: 'Your reference is {reference}. Take care of your {device}.' },
];

export const said = (sequence: number, text: string, more: Partial<LoggedActivity> = {}): LoggedActivity => ({
  type: 'message', sequence, internal: false, timestamp: at(sequence / 10), from: { id: 'dl_1', role: 'user' }, text, ...more,
});

export const byBot = (sequence: number, text: string, more: Partial<LoggedActivity> = {}) =>
  said(sequence, text, { from: { id: 'bot', role: 'bot', name: 'Assistant' }, ...more });

export const byAgent = (sequence: number, text: string, { id, name }: { id: string; name: string } = me) =>
  said(sequence, text, { from: { id: `agent:${id}`, role: 'bot', name } });

export const noted = (sequence: number, text: string, { id, name }: { id: string; name: string } = me): LoggedActivity => ({
  type: 'invoke',
  name: 'blinkaudiobot/case/note',
  sequence,
  internal: true,
  timestamp: at(sequence / 10),
  from: { id: `agent:${id}`, role: 'agent', name },
  value: { text },
});

export const audit: readonly AuditEntry[] = [
  { id: 2, at: at(2), name: 'Agent Two', action: 'see-case', subject: 'AAA', address: '127.0.0.1' },
  { id: 1, at: at(1), action: 'sign-in-failed', subject: 'two@example.org', address: '127.0.0.1' },
];

export const apiKey: ApiKey = {
  id: 'k1', name: 'Help desk', scopes: ['read', 'write'], createdBy: 'a3', createdAt: at(0), expiresAt: '2027-11-23T10:00:00Z',
};
