import type { DeskApi } from '../server/api';
import type { AuditEntry, Invitation, Role } from '../server/wire';

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

  endSessions(id: string): Promise<void> {
    return this.#api.delete(`/agents/${encodeURIComponent(id)}/sessions`);
  }

  /** Lines of the audit log that are older than one, the newest first. */
  async audit(before: number | undefined, limit: number): Promise<readonly AuditEntry[]> {
    const { entries } = await this.#api.get<{ entries: readonly AuditEntry[] }>(`/audit?limit=${limit}${before ? `&before=${before}` : ''}`);
    return entries;
  }
}
