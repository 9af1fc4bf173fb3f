using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Conversations.Tests.Harness;

/// <summary>A bot whose turns a test writes; it echoes unless told otherwise, and counts its turns.</summary>
internal sealed class ScriptedBot(Func<ITurnContext, CancellationToken, Task>? turn = null) : IBot, ITurnErrorHandler
{
    public const string Apology = "Sorry, something went wrong here.";

    private int _turns;

    public int Turns => Volatile.Read(ref _turns);

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _turns);
        await (turn ?? EchoAsync)(turnContext, cancellationToken);
    }

    public Task OnTurnErrorAsync(ITurnContext turnContext, int failures, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync($"{Apology} ({failures})", cancellationToken);

    public static Task EchoAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Type == ActivityTypes.Message
            ? turnContext.SendActivityAsync($"You said: {turnContext.Activity.Text}", cancellationToken)
            : Task.CompletedTask;
}
