namespace BlinkAudioBot.Conversations.Hosting;

/// <summary>Says whether conversations can go on, for the host's readiness check.</summary>
public interface IConversationsHealth
{
    /// <summary>
    /// Looks for what is in the way. While commits work this costs nothing; while they fail it tries one.
    /// </summary>
    /// <returns>What is wrong, for operators; null when all is well.</returns>
    string? FindProblem();
}
