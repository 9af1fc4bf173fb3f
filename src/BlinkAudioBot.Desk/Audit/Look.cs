namespace BlinkAudioBot.Desk.Audit;

/// <summary>Somebody looks at something.</summary>
/// <param name="Agent">The id of who.</param>
/// <param name="Action">How; see <see cref="AuditActions"/>.</param>
/// <param name="Subject">At what.</param>
/// <param name="Address">The network address that the request came from.</param>
internal readonly record struct Look(string Agent, string Action, string Subject, string? Address);
