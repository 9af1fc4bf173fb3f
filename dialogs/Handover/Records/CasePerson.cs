namespace BlinkAudioBot.Dialogs.Handover.Records;

/// <summary>Who wants help.</summary>
/// <param name="Name">What the channel calls them, if it tells.</param>
/// <param name="Email">Where they want the answer, if they said so.</param>
internal sealed record CasePerson(string? Name, string? Email);
