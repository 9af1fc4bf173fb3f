using System.Diagnostics;

namespace BlinkAudioBot.Load.Desk;

/// <summary>Whether all that was said has arrived.</summary>
/// <param name="Said">How many messages there were.</param>
/// <param name="Lost">How many are missing.</param>
/// <param name="Disordered">How many came twice or out of order.</param>
/// <param name="Late">How many an agent was not shown before their case was opened again.</param>
internal sealed record DeskOutcome(int Said, int Lost, int Disordered, int Late)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public bool IsWhole => Lost == 0 && Disordered == 0;

    /// <summary>Waits until all is shown, then reads every conversation from its beginning.</summary>
    public static async Task<DeskOutcome> AwaitAsync(DeskTeam team, DeskFigures figures, CancellationToken cancellationToken)
    {
        var held = team.Agents.SelectMany(agent => agent.Held).ToList();
        var since = Stopwatch.GetTimestamp();
        while (held.Any(one => one.FromAgent.Unshown + one.FromCustomer.Unshown > 0) && Stopwatch.GetElapsedTime(since) < LongestWait)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        }

        var (late, lost) = (held.Sum(one => one.FromCustomer.Unshown), held.Sum(one => one.FromAgent.Unshown));
        foreach (var agent in team.Agents)
        {
            foreach (var one in agent.Held)
            {
                lost += one.FromCustomer.Count - await agent.Page.ReadThroughAsync(one);
            }
        }

        var said = held.Sum(one => one.FromAgent.Count + one.FromCustomer.Count);
        return new DeskOutcome(said, lost, figures.Faults, late);
    }

    public override string ToString() =>
        $"{Said} messages: {Lost} lost, {Disordered} doubled or out of order, {Late} not shown before their case was opened again";
}
