import type { AgentName, SignInWay } from './wire';

/** An answer other than success. */
export class Problem extends Error {
  constructor(
    /** HTTP's status; 0 when the server was not reached. */
    readonly status: number,
    /** The server's own word for what is wrong. */
    readonly code: string,
    readonly agent?: AgentName,
    readonly signIn?: SignInWay,
  ) {
    super(`${status} ${code}`);
  }

  /** It was not done, or nobody knows; trying again with the same id is safe. */
  get mayRetry(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as {
    code?: string;
    agent?: AgentName;
    signIn?: SignInWay;
  };
  return new Problem(response.status, body.code ?? 'unknown', body.agent, body.signIn);
}
