using BotFramework.Turns;

namespace BotFramework.Tests.Turns;

internal sealed class LambdaBot(Func<ITurnContext, Task> turn) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken) => turn(turnContext);
}
