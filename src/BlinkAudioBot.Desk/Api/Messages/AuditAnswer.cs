using BlinkAudioBot.Desk.Audit;

namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>Lines of the audit log, the newest first.</summary>
internal sealed record AuditAnswer(IReadOnlyList<AuditEntry> Entries);
