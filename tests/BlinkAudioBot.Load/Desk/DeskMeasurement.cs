using System.Diagnostics;

namespace BlinkAudioBot.Load.Desk;

/// <summary>Human conversations through the desk: how long a message takes from one screen to the other, and that all arrive.</summary>
internal static class DeskMeasurement
{
    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(30);

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
        await report.PrintAsync(figures, stop.Token);
        var isWhole = await IsWholeAsync(team, figures, stop.Token);
        await stop.CancelAsync();
        await background.CheckAsync();
        return isWhole;
    }

    /// <summary>Waits until all is shown, then reads every conversation from its beginning.</summary>
    private static async Task<bool> IsWholeAsync(DeskTeam team, DeskFigures figures, CancellationToken cancellationToken)
    {
        var held = team.Agents.SelectMany(agent => agent.Held).ToList();
        var since = Stopwatch.GetTimestamp();
        while (!held.All(one => one.FromAgent.IsShown && one.FromCustomer.IsShown) && Stopwatch.GetElapsedTime(since) < LongestSettling)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        }

        var missing = held.Count(one => !one.FromAgent.IsShown || !one.FromCustomer.IsShown);
        foreach (var agent in team.Agents)
        {
            foreach (var one in agent.Held)
            {
                missing += await agent.Page.ReadThroughAsync(one) == one.FromCustomer.Count ? 0 : 1;
            }
        }

        var said = held.Sum(one => one.FromAgent.Count + one.FromCustomer.Count);
        Console.WriteLine($"{said} messages, {missing} conversations that lack one, {figures.Faults} messages doubled or out of order");
        return missing == 0 && figures.Faults == 0;
    }
}
