using System.Text;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BotFramework.Tests.Turns;

public sealed class TurnRunnerTests
{
    private static readonly LambdaErrorHandler Apology =
        new((context, failures) => context.SendActivityAsync($"Sorry, {failures}", CancellationToken.None));

    [Fact]
    public async Task Middleware_runs_around_the_bot_in_order_of_registration()
    {
        var calls = new List<string>();
        var bot = new LambdaBot(_ => Add(calls, "bot"));

        await RunAsync(bot, new Recording("outer", calls), new Recording("inner", calls));

        Assert.Equal(["outer before", "inner before", "bot", "inner after", "outer after"], calls);
    }

    [Fact]
    public async Task Middleware_can_answer_instead_of_the_bot()
    {
        var calls = new List<string>();
        var bot = new LambdaBot(_ => Add(calls, "bot"));

        await RunAsync(bot, new Recording("outer", calls), new Gate(), new Recording("inner", calls));

        Assert.Equal(["outer before", "outer after"], calls);
    }

    [Fact]
    public async Task What_middleware_throws_is_a_failed_turn_too()
    {
        var runner = new TurnRunner(new LambdaBot(_ => Task.CompletedTask), [new Thrower()], Apology);

        var result = await runner.RunAsync(Turn.Request(), TestContext.Current.CancellationToken);

        Assert.IsType<InvalidOperationException>(result.Error);
    }

    [Fact]
    public async Task A_failed_turn_yields_a_record_and_the_apology_and_nothing_else()
    {
        var result = await Turn.RunAsync(
            async context =>
            {
                await context.SendActivityAsync("half an answer", CancellationToken.None);
                context.Yield(new DueTimeEffect(null));
                throw new TimeoutException("secret");
            },
            onError: Apology);

        Assert.IsType<TimeoutException>(result.Error);
        Assert.Equal([(ActivityTypes.Trace, null), (ActivityTypes.Message, "Sorry, 1")], Sent(result));
        Assert.Equal(("c1|0000008", "c1|0000009"), (result.Activities[0].Id, result.Activities[1].Id));
        Assert.Empty(result.Effects);
    }

    [Fact]
    public async Task The_record_names_the_fault_but_not_what_it_says()
    {
        var result = await Turn.RunAsync(_ => throw new TimeoutException("secret"), onError: Apology);

        var record = result.Activities[0];
        Assert.Equal((TurnRunner.ErrorRecordName, "System.TimeoutException"), (record.Name, record.Label));
        Assert.DoesNotContain("secret", record.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_turn_leaves_the_state_as_it_was_but_for_the_count()
    {
        var before = """{"note":{"text":"kept","count":1}}"""u8.ToArray();

        var result = await Turn.RunAsync(
            context =>
            {
                context.State.Set("note", new Note("lost"), TestJson.Default.Note);
                throw new TimeoutException();
            },
            Turn.Request(state: before),
            Apology);

        Assert.Equal("""{"$failures":1,"note":{"text":"kept","count":1}}""", State(result));
    }

    [Fact]
    public async Task Failures_are_counted_over_the_turns_of_a_conversation()
    {
        Func<ITurnContext, Task> broken = _ => throw new TimeoutException();

        var first = await Turn.RunAsync(broken, onError: Apology);
        var well = await Turn.RunAsync(_ => Task.CompletedTask, Turn.Request(state: first.State));
        var second = await Turn.RunAsync(broken, Turn.Request(state: well.State), Apology);

        Assert.Equal("Sorry, 2", second.Activities[^1].Text);
        Assert.Equal("""{"$failures":2}""", State(second));
    }

    [Fact]
    public async Task An_error_handler_that_throws_still_leaves_the_record_and_the_count()
    {
        var broken = new LambdaErrorHandler(async (context, _) =>
        {
            context.State.Set("note", new Note("lost"), TestJson.Default.Note);
            await context.SendActivityAsync("Sor", CancellationToken.None);
            throw new NotSupportedException();
        });

        var result = await Turn.RunAsync(_ => throw new TimeoutException(), onError: broken);

        var both = Assert.IsType<AggregateException>(result.Error).InnerExceptions;
        Assert.Equal([typeof(TimeoutException), typeof(NotSupportedException)], both.Select(error => error.GetType()));
        Assert.Equal([(ActivityTypes.Trace, null)], Sent(result));
        Assert.Equal("""{"$failures":1}""", State(result));
    }

    [Fact]
    public async Task What_an_error_handler_remembers_is_kept()
    {
        var bringsInAPerson = new LambdaErrorHandler((context, failures) =>
        {
            context.State.Set("note", new Note("person", failures), TestJson.Default.Note);
            return Task.CompletedTask;
        });

        var result = await Turn.RunAsync(_ => throw new TimeoutException(), onError: bringsInAPerson);

        Assert.Equal("""{"$failures":1,"note":{"text":"person","count":1}}""", State(result));
    }

    [Fact]
    public async Task A_failed_invoke_is_answered_as_a_fault_of_the_server()
    {
        var invoke = Turn.Message(null) with { Type = ActivityTypes.Invoke };

        var result = await Turn.RunAsync(_ => throw new TimeoutException(), Turn.Request(invoke), Apology);

        Assert.Equal(500, result.InvokeResponse?.Status);
    }

    [Fact]
    public async Task An_abandoned_turn_yields_nothing()
    {
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var runner = new TurnRunner(
            new LambdaBot(async _ =>
            {
                await abandoned.CancelAsync();
                abandoned.Token.ThrowIfCancellationRequested();
            }),
            [],
            Apology);

        await Assert.ThrowsAsync<OperationCanceledException>(() => runner.RunAsync(Turn.Request(), abandoned.Token));
    }

    [Fact]
    public async Task A_cancellation_that_nobody_asked_for_is_a_failed_turn()
    {
        var result = await Turn.RunAsync(_ => throw new OperationCanceledException(), onError: Apology);

        Assert.IsType<OperationCanceledException>(result.Error);
        Assert.Equal("Sorry, 1", result.Activities[^1].Text);
    }

    private static Task<TurnResult> RunAsync(IBot bot, params IMiddleware[] middleware) =>
        new TurnRunner(bot, middleware, Apology).RunAsync(Turn.Request(), TestContext.Current.CancellationToken);

    private static Task Add(List<string> calls, string call)
    {
        calls.Add(call);
        return Task.CompletedTask;
    }

    private static IEnumerable<(string?, string?)> Sent(TurnResult result) =>
        result.Activities.Select(activity => (activity.Type, activity.Text));

    private static string State(TurnResult result) => Encoding.UTF8.GetString(result.State.Span);

    private sealed class Recording(string name, List<string> calls) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextTurn next, CancellationToken cancellationToken)
        {
            calls.Add($"{name} before");
            await next(cancellationToken);
            calls.Add($"{name} after");
        }
    }

    private sealed class Gate : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextTurn next, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class Thrower : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextTurn next, CancellationToken cancellationToken) =>
            throw new InvalidOperationException();
    }
}
