using BotFramework.Dialogs;
using BotFramework.Dialogs.Waterfalls;
using BotFramework.Tests.Turns;
using BotFramework.Turns;

namespace BotFramework.Tests.Dialogs;

/// <summary>Small dialogs to put together.</summary>
internal static class Make
{
    public static WaterfallDialog<Note> Waterfall(string id, params (string Name, WaterfallStep<Note> Step)[] steps)
    {
        var waterfall = new WaterfallDialog<Note>(id, TestJson.Default.Note);
        Array.ForEach(steps, step => waterfall.AddStep(step.Name, step.Step));
        return waterfall;
    }

    /// <summary>A waterfall whose steps ask by their name and note what they were told.</summary>
    public static WaterfallDialog<Note> Asking(string id, params string[] steps) =>
        Waterfall(id, [.. steps.Select(step => (step, Ask()))]);

    public static WaterfallStep<Note> Ask() => async (step, token) =>
    {
        var heard = step.Result is null ? string.Empty : $" ({step.Result})";
        await step.Context.SendActivityAsync($"{step.StepName}?{heard}", token);
        return DialogTurnResult.EndOfTurn;
    };

    public static WaterfallStep<Note> Begin(string dialogId) =>
        (step, token) => step.BeginDialogAsync(dialogId, new Note("child"), token);

    public static WaterfallStep<Note> End() => (step, token) => step.EndDialogAsync(step.Result, token);
}
