import type { Activity } from '../../support/directline/wire';

export type Role = 'agent' | 'supervisor' | 'admin';
export type CaseState = 'waiting' | 'with-agent' | 'answered' | 'with-bot' | 'closed' | 'reopened';
export type Resolution = 'resolved' | 'unresolved' | 'abandoned';

/** What an agent can ask of a case. */
export type Command = 'take' | 'reply' | 'note' | 'return' | 'hand-on' | 'release' | 'close' | 'reopen' | 'seen';

/** How people come in: by a password of the desk's, or by their company's account. */
export type SignInWay = 'password' | 'openid';

/** What a key opens. */
export type Scope = 'read' | 'write' | 'notes';

export interface AgentName {
  readonly id: string;
  readonly name: string;
}

export interface Me extends AgentName {
  readonly email: string;
  readonly role: Role;
  /** Goes with everything but a read. */
  readonly csrf: string;
  /** The seconds after which a case has waited too long. */
  readonly alarmAfter: number;
  readonly signIn: SignInWay;
}

/** What an agent does with a case. */
export type Doing = 'looks' | 'writes' | 'left';

/** A line of the audit log. */
export interface AuditEntry {
  readonly id: number;
  readonly at: string;
  readonly name?: string | null;
  readonly action: string;
  readonly subject?: string | null;
  readonly detail?: string | null;
  readonly address?: string | null;
}

export interface Agent extends AgentName {
  readonly role: Role;
  readonly online: boolean;
  readonly disabled: boolean;
}

/** What opens the desk to another program. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** An agent's id. */
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt?: string | null;
}

/** A case as the queue shows it. */
export interface Summary {
  readonly reference: string;
  readonly state: CaseState;
  /** Grows with every change of any case. */
  readonly change?: number;
  readonly resolution?: Resolution | null;
  readonly agent?: AgentName | null;
  readonly channel?: string | null;
  readonly problem?: string | null;
  readonly device?: string | null;
  readonly openedAt: string;
  readonly waitingSince: string;
  readonly changedAt: string;
  readonly lastText?: string | null;
  readonly lastFrom?: 'person' | 'agent' | 'bot' | null;
  readonly unread?: number;
  readonly personName?: string | null;
  readonly summary: string;
}

export interface StepRecord {
  readonly id: string;
  readonly outcome?: 'worked' | 'not_worked' | 'next' | 'skipped' | 'cannot' | null;
  readonly at?: string | null;
  readonly reason?: string | null;
  readonly reopened?: boolean | null;
}

/** A case in full. The server leaves out what is null. */
export interface CaseRecord {
  readonly reason?: string | null;
  readonly state?: CaseState;
  readonly slots?: Readonly<Record<string, string | null | undefined>>;
  readonly step?: string | null;
  readonly steps?: readonly StepRecord[];
  readonly skipped?: readonly { readonly id: string; readonly because: string }[];
  readonly missed?: readonly { readonly text: string; readonly at?: string }[];
  readonly mood?: { readonly urgent?: boolean; readonly abusive?: boolean };
  readonly suggestion?: { readonly step?: string | null; readonly why: string };
  readonly rating?: { readonly value?: string; readonly sentence?: string | null } | null;
  readonly reopened?: number;
  readonly person?: { readonly name?: string | null; readonly email?: string | null };
  readonly personSeenAt?: string | null;
}

/** An entry of the log, with what is the team's alone. */
export interface LoggedActivity extends Activity {
  readonly sequence: number;
  readonly internal?: boolean;
}

/** A conversation that the bot holds now. */
export interface LiveConversation {
  readonly conversation: string;
  readonly channel?: string | null;
  readonly phase?: string | null;
  readonly step?: string | null;
  readonly lastText?: string | null;
  readonly lastAt: string;
}

export interface CannedAnswer {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface GuideStep {
  readonly id: string;
  readonly title: string;
}

export interface Invitation {
  readonly role: Role;
  readonly email?: string | null;
  readonly expiresAt: string;
}

/** What goes with a command. */
export interface CommandValue {
  readonly text?: string;
  readonly step?: string;
  readonly slots?: Readonly<Record<string, string>>;
  readonly to?: AgentName;
  readonly resolution?: Resolution;
  readonly sequence?: number;
  /** Done over its agent's head; supervisors only. */
  readonly force?: boolean;
}
