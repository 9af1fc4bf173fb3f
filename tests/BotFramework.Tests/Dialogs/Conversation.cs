using System.Text.Json;
using BotFramework.Dialogs;
using BotFramework.Schema;
using BotFramework.Tests.Turns;

namespace BotFramework.Tests.Dialogs;

/// <summary>A conversation whose state is saved and parsed again between any two turns, as a store would do.</summary>
/// <param name="dialogs">The dialogs of the release that runs.</param>
internal sealed class Conversation(DialogSet dialogs)
{
    private const string StackName = "dialogs";

    public ReadOnlyMemory<byte> State { get; private set; }

    public DialogTurnResult? Result { get; private set; }

    public IReadOnlyList<Activity> Sent { get; private set; } = [];

    /// <summary>The saved stack as JSON; null when no dialog runs.</summary>
    public string? Stack =>
        JsonElement.Parse(State.Span).TryGetProperty(StackName, out var stack) ? stack.GetRawText() : null;

    /// <summary>The same conversation after a release with other dialogs.</summary>
    public Conversation AfterRelease(params Dialog[] released)
    {
        var set = new DialogSet();
        Array.ForEach(released, dialog => set.Add(dialog));
        return new Conversation(set) { State = State };
    }

    public static Conversation With(params Dialog[] dialogs) => new Conversation(new DialogSet()).AfterRelease(dialogs);

    public Task<string> BeginAsync(string dialogId) => BeginAsync(dialogId, new Note("begun"));

    public Task<string> BeginAsync<TState>(string dialogId, TState state)
        where TState : class =>
        RunAsync(Turn.Message("hi"), (context, token) => context.BeginDialogAsync(dialogId, state, token));

    public Task<string> SayAsync(string? text) => PostAsync(Turn.Message(text));

    public Task<string> PostAsync(Activity activity) => RunAsync(activity, (context, token) => context.ContinueDialogAsync(token));

    /// <summary>Runs one turn.</summary>
    /// <returns>The texts that it sent, with a bar between them.</returns>
    public async Task<string> RunAsync(Activity activity, Func<DialogContext, CancellationToken, Task<DialogTurnResult>> turn)
    {
        var token = TestContext.Current.CancellationToken;
        var turned = await Turn.RunAsync(
            async context =>
            {
                var stack = dialogs.CreateContext(context, StackName);
                Result = await turn(stack, token);
                DialogSet.Save(stack, StackName);
            },
            Turn.Request(activity, State));
        if (turned.Error is not null)
        {
            throw turned.Error;
        }

        State = turned.State.ToArray();
        Sent = turned.Activities;
        return string.Join(" | ", turned.Activities.Select(sent => sent.Text));
    }
}
