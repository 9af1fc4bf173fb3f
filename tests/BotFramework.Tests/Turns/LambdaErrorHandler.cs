using BotFramework.Turns;

namespace BotFramework.Tests.Turns;

internal sealed class LambdaErrorHandler(Func<ITurnContext, int, Task> apologise) : ITurnErrorHandler
{
    public Task OnTurnErrorAsync(ITurnContext turnContext, int failures, CancellationToken cancellationToken) =>
        apologise(turnContext, failures);
}
