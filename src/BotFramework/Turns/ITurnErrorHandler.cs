namespace BotFramework.Turns;

/// <summary>Says something written when a turn has thrown.</summary>
public interface ITurnErrorHandler
{
    /// <summary>Runs on a fresh context with the state from before the failed turn; what that turn yielded is gone.</summary>
    /// <param name="turnContext">The same activity again.</param>
    /// <param name="failures">How many turns of this conversation have failed, this one included.</param>
    /// <param name="cancellationToken">Abandons the turn.</param>
    Task OnTurnErrorAsync(ITurnContext turnContext, int failures, CancellationToken cancellationToken);
}
