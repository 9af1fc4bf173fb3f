/** What the address names after "#". Links and the browser's own way back work by it. */
export interface Route {
  readonly reference?: string;
  readonly conversation?: string;
  readonly invitation?: string;
  /** Who saw and did what. */
  readonly audit?: boolean;
  /** What opens the desk to other programs. */
  readonly keys?: boolean;
  /** Why the company's sign-in did not let somebody in. */
  readonly refused?: string;
}

export const auditHref = '#audit';
export const keysHref = '#keys';

export function parseRoute(hash: string): Route {
  if (hash === auditHref) {
    return { audit: true };
  }
  if (hash === keysHref) {
    return { keys: true };
  }
  const [, kind, value] = /^#(case|bot|invite|refused)=(.+)$/.exec(hash) ?? [];
  const name = value && decode(value);
  switch (name && kind) {
    case 'case':
      return { reference: name! };
    case 'bot':
      return { conversation: name! };
    case 'invite':
      return { invitation: name! };
    case 'refused':
      return { refused: name! };
    default:
      return {};
  }
}

export function caseHref(reference: string): string {
  return `#case=${encodeURIComponent(reference)}`;
}

export function botHref(conversation: string): string {
  return `#bot=${encodeURIComponent(conversation)}`;
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
