using System.Runtime.ExceptionServices;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Hearing;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Preview;

/// <summary>Lets parts of the bot speak in a turn that nobody keeps.</summary>
internal sealed class PreviewTurn(CaseFile file, Heard heard, Func<SupportTurn, CancellationToken, Task> speak) : IBot, ITurnErrorHandler
{
    /// <summary>Runs it.</summary>
    /// <returns>The messages sent.</returns>
    public async Task<IEnumerable<Activity>> RunAsync(CancellationToken cancellationToken)
    {
        var request = new TurnRequest
        {
            Activity = new Activity
            {
                Type = ActivityTypes.Message,
                Id = "preview",
                ChannelId = "directline",
                Conversation = new ConversationAccount { Id = "preview" },
            },
            State = default,
            Now = DateTimeOffset.UnixEpoch,
            Seed = 1,
            Sequence = 1,
        };
        var result = await new TurnRunner(this, [], this).RunAsync(request, cancellationToken);
        if (result.Error is { } error)
        {
            ExceptionDispatchInfo.Throw(error);
        }

        return result.Activities.Where(activity => activity.Type == ActivityTypes.Message);
    }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        speak(new SupportTurn(turnContext, file, heard), cancellationToken);

    // The page shows the error itself.
    public Task OnTurnErrorAsync(ITurnContext turnContext, int failures, CancellationToken cancellationToken) => Task.CompletedTask;
}
