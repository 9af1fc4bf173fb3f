namespace BlinkAudioBot.Desk.Live;

/// <summary>A conversation in which somebody wrote of late, as the database has it.</summary>
internal sealed record Recent(long Number, string Id, long At);
