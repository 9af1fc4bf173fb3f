using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs;

/// <summary>Greets those who come and those who come back, and sorts out buttons of cards that are past.</summary>
internal sealed class Reception(LanguageContent words, Speaker speaker, Screens screens)
{
    public Task WelcomeAsync(SupportTurn turn, CancellationToken cancellationToken) =>
        speaker.SayAsync(turn, words.Text("welcome"), cancellationToken);

    /// <summary>Opens an abandoned conversation again.</summary>
    /// <returns>Whether that is all there is to do before its place is shown.</returns>
    public async Task<bool> WelcomeBackAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        turn.File = turn.File with { Outcome = null };
        await speaker.SayAsync(turn, words.Text("welcomeBack"), cancellationToken);
        return turn.Heard.Intent is Intents.None or Intents.Greeting or Intents.Next or Intents.Yes or Intents.Goodbye;
    }

    /// <summary>Forgets the case; a reference that was given stays good.</summary>
    public Task StartOverAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        var old = turn.File.Answered(Intents.Restart);
        turn.File = new CaseFile
        {
            Visit = old.Visit,
            Closed = old.Closed,
            Reference = old.Reference,
            DueAt = old.DueAt,
        };
        return speaker.SayAsync(turn, words.Text("startOver"), cancellationToken);
    }

    /// <summary>Shows where the conversation stands.</summary>
    public Task ShowPlaceAsync(SupportTurn turn, CancellationToken cancellationToken) =>
        screens.ShowAsync(turn, cancellationToken);

    /// <summary>Takes a button of a card that is not open: a double click is ignored, an older card refused kindly.</summary>
    public async Task<bool> TurnsAwayAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        var (heard, file) = (turn.Heard, turn.File);
        if (!heard.IsButton || (heard.Visit == file.Visit && file.IsOpen))
        {
            return false;
        }

        if (heard.Visit != file.Closed?.Visit || heard.Answer != file.Closed?.Answer)
        {
            await speaker.SayAsync(turn, words.Text("oldCard"), cancellationToken);
            await screens.ShowAsync(turn, cancellationToken);
        }

        return true;
    }
}
