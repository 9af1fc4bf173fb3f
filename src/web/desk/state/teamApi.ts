import type { DeskApi } from '../server/api';
import type { ApiKey, AuditEntry, Invitation, Role, Scope } from '../server/wire';

/** What is done with the team's accounts. Fails as the API does. */
export class TeamApi {
  readonly #api: DeskApi;

  constructor(api: DeskApi) {
    this.#api = api;
  }

  invitation(token: string): Promise<Invitation> {
    return this.#api.get<Invitation>(`/invitations/${encodeURIComponent(token)}`);
  }

  invite(role: Role, email: string): Promise<{ readonly url: string; readonly expiresAt: string }> {
    return this.#api.post('/invitations', { role, ...(email ? { email } : {}) });
  }

  remove(id: string): Promise<void> {
    return this.#api.delete(`/agents/${encodeURIComponent(id)}`);
  }

  /** Ends their sessions too. */
  changeRole(id: string, role: Role): Promise<void> {
    return this.#api.post(`/agents/${encodeURIComponent(id)}/role`, { role });
  }

  endSessions(id: string): Promise<void> {
    return this.#api.delete(`/agents/${encodeURIComponent(id)}/sessions`);
  }

  async keys(): Promise<readonly ApiKey[]> {
    return (await this.#api.get<{ keys: readonly ApiKey[] }>('/keys')).keys;
  }

  /** Gives the secret, which nobody can read again. */
  async makeKey(name: string, scopes: readonly Scope[], days: number): Promise<string> {
    return (await this.#api.post<{ secret: string }>('/keys', { name, scopes, days })).secret;
  }

  revokeKey(id: string): Promise<void> {
    return this.#api.delete(`/keys/${encodeURIComponent(id)}`);
  }

  /** Lines of the audit log that are older than one, the newest first. */
  async audit(before: number | undefined, limit: number): Promise<readonly AuditEntry[]> {
    const { entries } = await this.#api.get<{ entries: readonly AuditEntry[] }>(`/audit?limit=${limit}${before ? `&before=${before}` : ''}`);
    return entries;
  }
}
