namespace BlinkAudioBot.Desk.Audit;

/// <summary>One line of the audit log.</summary>
/// <param name="Id">Its number; later ones are greater.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Agent">The id of who; null when nobody had signed in.</param>
/// <param name="Name">What they were called then.</param>
/// <param name="Action">What they saw or did; see <see cref="AuditActions"/>.</param>
/// <param name="Subject">To what: a case's reference, a conversation's or an agent's id.</param>
/// <param name="Detail">More, if there is more to say: what was searched for, why it was refused.</param>
/// <param name="Address">The network address that the request came from.</param>
internal sealed record AuditEntry(
    long Id, DateTimeOffset At, string? Agent, string? Name, string Action, string? Subject, string? Detail, string? Address);
