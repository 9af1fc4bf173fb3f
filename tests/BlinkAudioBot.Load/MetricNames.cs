namespace BlinkAudioBot.Load;

/// <summary>The server's counters that the report uses, as the metrics page spells them.</summary>
internal static class MetricNames
{
    public const string Commits = "blinkaudiobot_commits_total";

    public const string BytesWritten = "blinkaudiobot_commit_written_bytes_total";
}
