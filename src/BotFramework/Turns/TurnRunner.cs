using System.Diagnostics.CodeAnalysis;
using BotFramework.Schema;
using BotFramework.State;

namespace BotFramework.Turns;

/// <summary>Runs turns: middleware, then the bot; when one throws, the written apology instead.</summary>
/// <param name="bot">The bot.</param>
/// <param name="middleware">What runs around it, outermost first.</param>
/// <param name="errorHandler">What is said when a turn throws.</param>
public sealed class TurnRunner(IBot bot, IEnumerable<IMiddleware> middleware, ITurnErrorHandler errorHandler)
{
    private readonly IMiddleware[] _middleware = [.. middleware];

    /// <summary>The name of the trace activity that records a failed turn in the log.</summary>
    public const string ErrorRecordName = "blinkaudiobot/turn-error";

    /// <summary>Runs one turn.</summary>
    /// <returns>What the turn yields; when the bot threw, the apology and an error record, with the old state.</returns>
    /// <exception cref="OperationCanceledException">The turn was abandoned.</exception>
    /// <exception cref="System.Text.Json.JsonException">The saved state is not JSON.</exception>
    public async Task<TurnResult> RunAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var state = ConversationState.Parse(request.State);
        var context = new TurnContext(request, state);
        var error = await TryAsync(() => Next(context, 0)(cancellationToken), cancellationToken);
        return error is null ? Result(context, null) : await FailAsync(request, error, cancellationToken);
    }

    private async Task<TurnResult> FailAsync(TurnRequest request, Exception error, CancellationToken cancellationToken)
    {
        var state = ConversationState.Parse(request.State);
        var failures = state.Failures + 1;
        // The type is enough to find the fault with the log line of the same turn; a message may hold what a person wrote.
        var record = new Activity { Type = ActivityTypes.Trace, Name = ErrorRecordName, Label = error.GetType().FullName };
        var context = await FreshContextAsync(request, state, record, cancellationToken);
        var second = await TryAsync(
            () => errorHandler.OnTurnErrorAsync(context, failures, cancellationToken), cancellationToken);
        if (second is not null)
        {
            state = ConversationState.Parse(request.State);
            context = await FreshContextAsync(request, state, record, cancellationToken);
            error = new AggregateException(error, second);
        }

        state.Failures = failures;
        return Result(context, error);
    }

    private static async Task<TurnContext> FreshContextAsync(
        TurnRequest request, ConversationState state, Activity record, CancellationToken cancellationToken)
    {
        var context = new TurnContext(request, state);
        await context.SendActivityAsync(record, cancellationToken);
        if (request.Activity.Type == ActivityTypes.Invoke)
        {
            context.Respond(new InvokeResponse(500, null));
        }

        return context;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The boundary of a turn.")]
    private static async Task<Exception?> TryAsync(Func<Task> turn, CancellationToken cancellationToken)
    {
        try
        {
            await turn();
            return null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private NextTurn Next(TurnContext context, int index) =>
        index == _middleware.Length
            ? token => bot.OnTurnAsync(context, token)
            : token => _middleware[index].OnTurnAsync(context, Next(context, index + 1), token);

    private static TurnResult Result(TurnContext context, Exception? error) => new()
    {
        State = context.State.Serialize(),
        Activities = context.Activities,
        Effects = context.Effects,
        InvokeResponse = context.InvokeResponse,
        Error = error,
    };
}
