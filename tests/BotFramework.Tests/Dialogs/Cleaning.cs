using BotFramework.Dialogs;
using BotFramework.Dialogs.Waterfalls;
using BotFramework.Tests.Turns;

namespace BotFramework.Tests.Dialogs;

/// <summary>A waterfall of one step that records why it left the stack.</summary>
internal sealed class Cleaning : WaterfallDialog<Note>
{
    private readonly List<string> _ended;

    public Cleaning(string id, List<string> ended, WaterfallStep<Note> step)
        : base(id, TestJson.Default.Note)
    {
        _ended = ended;
        AddStep("only", step);
    }

    public override Task EndDialogAsync(DialogContext dialogContext, DialogReason reason, CancellationToken cancellationToken)
    {
        _ended.Add($"{Id} {reason}");
        return Task.CompletedTask;
    }
}
