namespace BlinkAudioBot.Dialogs.Handover.Records;

/// <summary>What the person showed of their mood.</summary>
/// <param name="Urgent">Whether they said that it is urgent.</param>
/// <param name="Abusive">Whether they insulted the bot.</param>
internal sealed record CaseMood(bool Urgent, bool Abusive);
