using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Interruptions;
using BlinkAudioBot.Language;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Dialogs.Endings;

/// <summary>Asks who comes back after "it works now" whether it still does. Who comes back late is greeted anew.</summary>
internal sealed class Returns(
    IOptions<GuideOptions> options, Reception reception, Corrections corrections, Digressions digressions)
{
    // Who is silent for less has not been away; who says hello has, by their own account, unless they have just been asked.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly TimeSpan _limit = options.Value.ReturnLimit;

    /// <summary>Whether the person comes back to what was resolved. A button of the last card is no return.</summary>
    public static bool IsReturn(SupportTurn turn) =>
        turn is { File: { Outcome: Outcomes.Resolved, HeardAt: { } heardAt }, Heard.IsButton: false }
        && (turn is { Heard.Intent: Intents.Greeting, File.AsksStillWorks: not false } || turn.Context.Now - heardAt >= Pause);

    /// <summary>Whether what was resolved is too long ago to be asked about.</summary>
    public bool IsLate(SupportTurn turn) => turn.Context.Now - turn.File.ResolvedAt > _limit;

    /// <summary>Takes what the person comes back with.</summary>
    public async Task<Course> TakeAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        var isLate = IsLate(turn);
        var file = turn.File.Answered(turn.Heard.Intent);
        turn.File = isLate ? file.Anew() : file with { AsksStillWorks = true };
        if (isLate)
        {
            await reception.WelcomeAsync(turn, cancellationToken);
            await corrections.ReadAsync(turn, cancellationToken);
        }

        if (turn.Heard.Intent != Intents.Greeting)
        {
            await digressions.TakeAsync(turn, cancellationToken);
        }

        return isLate ? Course.StartOver : Course.ShowPlace;
    }
}
