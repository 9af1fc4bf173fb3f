namespace BotFramework.Turns;

/// <summary>What answers an activity.</summary>
public interface IBot
{
    /// <summary>Runs one turn. Reads and writes nothing but <paramref name="turnContext"/>.</summary>
    /// <param name="turnContext">The activity, the state and the means to answer.</param>
    /// <param name="cancellationToken">Abandons the turn; nothing that it yielded is kept.</param>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken);
}
