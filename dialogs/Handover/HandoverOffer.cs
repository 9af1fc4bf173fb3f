namespace BlinkAudioBot.Dialogs.Handover;

/// <summary>What the offer of a person begins with.</summary>
/// <param name="Reason">One of <see cref="HandoverReasons"/>.</param>
internal sealed record HandoverOffer(string Reason);
