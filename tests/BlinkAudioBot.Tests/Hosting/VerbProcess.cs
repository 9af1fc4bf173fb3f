using System.Diagnostics;
using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Hosting;

/// <summary>The executable with a verb, run to its end.</summary>
internal static class VerbProcess
{
    public static async Task<(int ExitCode, string Words)> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo(ServerProcess.Executable, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The verb did not start.");
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
