namespace BlinkAudioBot.Load;

/// <summary>The server's counters that the report uses, as the metrics page spells them.</summary>
internal static class MetricNames
{
    public const string Commits = "blinkaudiobot_conversations_commits_total";

    public const string BytesWritten = "blinkaudiobot_conversations_bytes_written_total";
}
