using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Endings;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Interruptions;

/// <summary>Greets those who come and those who come back, and sorts out buttons of cards that are past.</summary>
internal sealed class Reception(LanguageContent words, Speaker speaker, Screens screens)
{
    public Task WelcomeAsync(SupportTurn turn, CancellationToken cancellationToken) =>
        speaker.SayAsync(turn, words.Text("welcome"), cancellationToken);

    /// <summary>Tells a team how to begin.</summary>
    public Task WelcomeTeamAsync(SupportTurn turn, CancellationToken cancellationToken) =>
        speaker.SayAsync(turn, words.Text("welcomeTeam"), cancellationToken);

    /// <summary>Says goodbye to who says it; nothing else changes.</summary>
    public async Task<bool> SaysGoodbyeAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        if (Farewell(turn) is not { } key)
        {
            return false;
        }

        await speaker.SayAsync(turn, words.Text(key), cancellationToken);
        return true;
    }

    private static string? Farewell(SupportTurn turn)
    {
        var isResolved = turn.File is { Outcome: Outcomes.Resolved, AsksStillWorks: not true };
        return turn.Heard.Intent switch
        {
            Intents.Thanks => "thanks",
            Intents.Goodbye => "ending.bye",
            Intents.Yes when isResolved => "ending.bye",
            Intents.Next when isResolved && !Returns.IsReturn(turn) => "ending.bye",
            Intents.No or Intents.Skip when isResolved && !Returns.IsReturn(turn) => "ending.resolved.declined",
            Intents.No or Intents.Skip when turn.File.Outcome == Outcomes.Abandoned => "ending.bye",
            _ => null,
        };
    }

    /// <summary>Opens an abandoned conversation again.</summary>
    /// <returns>Whether that is all there is to do before its place is shown.</returns>
    public async Task<bool> WelcomeBackAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        turn.File = turn.File with { Outcome = null };
        await speaker.SayAsync(turn, words.Text("welcomeBack"), cancellationToken, Phases.Answer);
        return turn.Heard is { IsDoubtful: false, Asks: false } && turn.Heard.Intent is Intents.None or Intents.Greeting or Intents.Next or Intents.Yes or Intents.Repeat;
    }

    /// <summary>Forgets the case; a reference that was given stays good.</summary>
    public Task StartOverAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        turn.File = turn.File.Answered(Intents.Restart).Anew();
        var text = turn.File is { Desk.IsQueued: true, Reference: { } reference }
            ? words.Text("waiting.startOver", ("reference", reference))
            : words.Text("startOver");
        return speaker.SayAsync(turn, text, cancellationToken);
    }

    /// <summary>Shows where the conversation stands.</summary>
    public Task ShowPlaceAsync(SupportTurn turn, CancellationToken cancellationToken) =>
        screens.ShowAsync(turn, cancellationToken);

    /// <summary>Whether a button of a card was pressed that is not open.</summary>
    public static bool IsPast(SupportTurn turn) =>
        turn.Heard.IsButton && (turn.Heard.Visit != turn.File.Visit || !turn.File.IsOpen);

    /// <summary>Takes a button of a card that is not open: a double click is ignored, an older card refused kindly.</summary>
    /// <returns>Whether the present question should be shown again.</returns>
    public async Task<bool> TurnAwayAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Heard.Visit == turn.File.Closed?.Visit && turn.Heard.Answer == turn.File.Closed?.Answer)
        {
            return false;
        }

        await speaker.SayAsync(turn, words.Text("oldCard"), cancellationToken);
        return true;
    }
}
