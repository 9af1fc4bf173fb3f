using System.Text.RegularExpressions;
using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Durability;

/// <summary>What the process asks of the kernel. A kill proves that a retry is safe; only a trace proves that the disk was told.</summary>
public sealed partial class FlushTests
{
    private const int Messages = 20;

    [Fact(Timeout = 120_000)]
    public async Task Every_acknowledged_activity_is_flushed_to_disk_before_its_response()
    {
        // Given
        var token = TestContext.Current.CancellationToken;
        using var data = new DataFolder();
        using var traces = new DataFolder();
        var trace = traces.PathOf("trace.txt");
        string[] tracer = ["strace", "-f", "-y", "-qq", "-s", "4096", "-e", "trace=fsync,fdatasync,recvmsg,sendmsg,recvfrom,sendto", "-o", trace];
        await using var server = ServerProcess.Launch([.. tracer, ServerProcess.Executable], data.FullName, ServerProcess.FreePort(), LoadProfile.Settings);
        await server.ReadyAsync(token);
        using var visitor = new Visitor(server.Address);
        await visitor.StartAsync(token);

        // When
        var accepted = new List<string>();
        for (var number = 0; number < Messages; number++)
        {
            using var response = await visitor.PostAsync("hello", $"key-{number}", token);
            accepted.Add(IdPattern().Match(await response.Content.ReadAsStringAsync(token)).Groups["id"].Value);
        }

        await server.KillAsync();

        // Then
        var lines = await File.ReadAllLinesAsync(trace, token);
        Assert.All(Enumerable.Range(0, Messages), number => AssertFlushed(lines, $"key-{number}\\\"", accepted[number]));
    }

    private static void AssertFlushed(string[] lines, string key, string id)
    {
        var request = Array.FindIndex(lines, line => line.Contains(key, StringComparison.Ordinal));
        Assert.True(request >= 0, $"The trace has no request with {key}.");
        var response = Array.FindIndex(lines, request, line => line.Contains("send", StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal));
        Assert.True(response > request, $"The trace has no response with {id}.");
        Assert.True(IsFlushed(lines.AsSpan(request..response)), $"The log of the database was not flushed between the request with {key} and its response.");
    }

    /// <summary>Whether a sync of the database's write-ahead log was both begun and ended well within the lines.</summary>
    private static bool IsFlushed(ReadOnlySpan<string> lines)
    {
        for (var index = 0; index < lines.Length; index++)
        {
            if (SyncPattern().Match(lines[index]) is { Success: true, Groups: var sync }
                && (sync["result"].Value == "0" || ResumesWell(lines[(index + 1)..], sync["thread"].Value)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A thread does nothing else between a call that is unfinished and its resumption.</summary>
    private static bool ResumesWell(ReadOnlySpan<string> lines, string thread)
    {
        foreach (var line in lines)
        {
            if (line.StartsWith($"{thread} ", StringComparison.Ordinal))
            {
                return ResumedPattern().IsMatch(line);
            }
        }

        return false;
    }

    [GeneratedRegex("\"id\":\\s*\"(?<id>[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex IdPattern();

    /// <summary>An fsync, which the SQLite in use calls, or an fdatasync, in one line or unfinished.</summary>
    [GeneratedRegex(
        @"^(?<thread>\d+) +(fsync|fdatasync)\(\d+<[^>]*/conversations\.db-wal>(\)\s+= (?<result>-?\d+)| <unfinished)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SyncPattern();

    [GeneratedRegex(@"<\.\.\. (fsync|fdatasync) resumed>\)\s+= 0", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ResumedPattern();
}
