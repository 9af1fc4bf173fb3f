using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Speaking;

/// <summary>Takes a sentence that is not understood: it is kept for review, and the question asked in other words.</summary>
internal sealed class Misunderstandings(Screens screens)
{
    private const int MaxTextLength = 2000;

    public Task AddAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        var file = turn.File;
        turn.File = file with { Misses = file.Misses + 1 };
        turn.Context.Yield(new MissEffect(Shorten(turn.Heard.Text), file.Phase, file.Step, file.Asking));
        return screens.ShowAfterMissAsync(turn, cancellationToken);
    }

    private static string Shorten(string text) => text.Length > MaxTextLength ? text[..MaxTextLength] : text;
}
