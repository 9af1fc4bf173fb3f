namespace BlinkAudioBot.Load.Desk;

/// <summary>Human conversations through the desk: how long a message takes from one screen to the other, and that all arrive.</summary>
internal static class DeskMeasurement
{
    /// <summary>Measures, and says what was measured.</summary>
    /// <returns>Whether every message was shown once, in order.</returns>
    public static async Task<bool> RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var background = new Background(stop);
        try
        {
            return await MeasureAsync(options, background, stop);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await background.CheckAsync();
            throw;
        }
    }

    private static async Task<bool> MeasureAsync(LoadOptions options, Background background, CancellationTokenSource stop)
    {
        var figures = new DeskFigures();
        await using var server = await LoadedServer.StartAsync(options, stop.Token);
        await using var team = new DeskTeam(server, figures, background, stop.Token);
        await team.OpenCasesAsync(options.Cases);
        Console.WriteLine($"{await team.JoinAsync(options.Agents)} open cases, {team.Agents.Count} agents, {options.Rate} messages/s");
        var talk = new DeskTalk(team.Agents, options.Rate);
        await talk.RunAsync(options.WarmUp, stop.Token);
        figures.Reset();
        using var http = server.CreateClient();
        var report = await DeskReport.BeginAsync(server, http, stop.Token);
        await talk.RunAsync(options.Duration, stop.Token);
        await report.EndAsync(stop.Token);
        // What is still on its way counts as well.
        var outcome = await DeskOutcome.AwaitAsync(team, figures, stop.Token);
        await stop.CancelAsync();
        await background.CheckAsync();
        report.Print(figures);
        Console.WriteLine(outcome);
        return outcome.IsWhole;
    }
}
