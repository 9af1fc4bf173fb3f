import { Problem } from '../server/problem';
import type { Notice } from './deskState';

/** Codes that have words of their own below "notice". */
const told: Readonly<Record<string, string>> = {
  'taken': 'notYours',
  'not-yours': 'notYours',
  'not-taken': 'notTaken',
  'closed': 'closed',
  'unknown-step': 'unknownStep',
  'bad-slot': 'badSlot',
  'impossible': 'impossible',
  'role': 'role',
  'offline': 'offline',
};

/** What to say when something was not done. */
export function noticeOf(problem: unknown): Notice {
  const { code, agent } = problem instanceof Problem ? problem : { code: 'unknown', agent: undefined };
  const key = told[code] ?? 'failed';
  return key === 'notYours' && agent ? { key: 'has', name: agent.name, tone: 'problem' } : { key, tone: 'problem' };
}
