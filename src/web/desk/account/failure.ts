import { Problem } from '../server/problem';

const told = new Set([
  'wrong-password', 'locked', 'invitation-invalid', 'other-address', 'address-taken', 'invalid-name', 'invalid-email',
  'invalid-password', 'invalid-scopes', 'last-admin', 'too-many-requests', 'offline',
]);

/** The key below "account.failed" for what went wrong. */
export function failureKey(problem: unknown): string {
  return problem instanceof Problem && told.has(problem.code)
    ? problem.code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    : 'other';
}
