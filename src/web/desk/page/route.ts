/** What the address names after "#". Links and the browser's own way back work by it. */
export interface Route {
  readonly reference?: string;
  readonly conversation?: string;
  readonly invitation?: string;
}

export function parseRoute(hash: string): Route {
  const [, kind, value] = /^#(case|bot|invite)=(.+)$/.exec(hash) ?? [];
  const name = value && decode(value);
  if (!name) {
    return {};
  }
  return kind === 'case' ? { reference: name } : kind === 'bot' ? { conversation: name } : { invitation: name };
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
