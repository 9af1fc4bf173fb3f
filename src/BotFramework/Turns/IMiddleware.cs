namespace BotFramework.Turns;

/// <summary>Runs around every turn, in the order of registration.</summary>
public interface IMiddleware
{
    /// <summary>Runs before <paramref name="next"/>, after it, or instead of it.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextTurn next, CancellationToken cancellationToken);
}
