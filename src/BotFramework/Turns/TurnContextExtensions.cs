using BotFramework.Schema;

namespace BotFramework.Turns;

/// <summary>Shorter ways to send.</summary>
public static class TurnContextExtensions
{
    /// <summary>Sends a message of plain words.</summary>
    public static Task<ResourceResponse> SendActivityAsync(
        this ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Message, Text = text }, cancellationToken);
    }
}
