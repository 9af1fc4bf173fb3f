using BotFramework.Turns;

namespace BotFramework.Dialogs;

/// <summary>The stack of dialogs during one turn.</summary>
public sealed class DialogContext
{
    private readonly List<DialogInstance> _stack;

    internal DialogContext(DialogSet dialogs, ITurnContext context, DialogState? saved, DialogContext? parent)
    {
        Dialogs = dialogs;
        Context = context;
        Parent = parent;
        _stack = saved is null ? [] : [.. saved.Dialogs.Select(DialogInstance.Restore)];
    }

    /// <summary>The dialogs that can be begun here.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The context of the component that this stack belongs to; null for the outermost.</summary>
    public DialogContext? Parent { get; }

    /// <summary>The dialog on top; null when there is none.</summary>
    public DialogInstance? ActiveDialog => _stack.Count == 0 ? null : _stack[^1];

    /// <summary>The stack, the bottom dialog first.</summary>
    public IReadOnlyList<DialogInstance> Stack => _stack;

    /// <summary>Begins a dialog on top of the stack.</summary>
    /// <exception cref="ArgumentException">The set has no such dialog, or its state is of another type.</exception>
    public Task<DialogTurnResult> BeginDialogAsync<TState>(
        string dialogId, TState state, CancellationToken cancellationToken)
        where TState : class
    {
        if (Find(dialogId) is not StatefulDialog<TState> dialog)
        {
            throw new ArgumentException(
                $"Dialog '{dialogId}' does not begin with a {typeof(TState).Name}; pass its own state record.", nameof(state));
        }

        var instance = new DialogInstance(dialogId);
        dialog.WriteState(instance, state);
        _stack.Add(instance);
        return dialog.BeginDialogAsync(this, state, cancellationToken);
    }

    /// <summary>
    /// Gives the turn to the dialog on top. When a release has taken away a dialog or the step that one stands at, what lies above it
    /// is dropped, and the conversation goes on at the next place that still exists; when none does, the stack is empty.
    /// </summary>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken)
    {
        for (var index = 0; index < _stack.Count; index++)
        {
            if (!Dialogs.TryFind(_stack[index].Id, out var dialog))
            {
                await DropToAsync(index, cancellationToken);
                return index == 0
                    ? new DialogTurnResult(DialogTurnStatus.Empty)
                    : await ResumeTopAsync(null, cancellationToken);
            }

            if (!dialog.HasPosition(_stack[index]))
            {
                await DropToAsync(index + 1, cancellationToken);
                return await dialog.RecoverDialogAsync(this, cancellationToken);
            }
        }

        return ActiveDialog is { } active
            ? await Find(active.Id).ContinueDialogAsync(this, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Empty);
    }

    /// <summary>Ends the dialog on top and resumes the one below with its result.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object? result, CancellationToken cancellationToken)
    {
        await PopAsync(DialogReason.EndCalled, cancellationToken);
        return await ResumeTopAsync(result, cancellationToken);
    }

    /// <summary>Puts another dialog in the place of the one on top.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync<TState>(
        string dialogId, TState state, CancellationToken cancellationToken)
        where TState : class
    {
        await PopAsync(DialogReason.CancelCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, state, cancellationToken);
    }

    /// <summary>Takes every dialog off the stack.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken)
    {
        if (_stack.Count == 0)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        await DropToAsync(0, cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Lets the dialog on top ask again.</summary>
    public Task RepromptDialogAsync(CancellationToken cancellationToken) =>
        ActiveDialog is { } active && Dialogs.TryFind(active.Id, out var dialog)
            ? dialog.RepromptDialogAsync(this, cancellationToken)
            : Task.CompletedTask;

    internal DialogState Save() => _stack.Count == 0 ? DialogState.Empty : new([.. _stack.Select(instance => instance.Save())]);

    private async Task<DialogTurnResult> ResumeTopAsync(object? result, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
        {
            return new DialogTurnResult(DialogTurnStatus.Complete, result);
        }

        // A dialog that interrupted may have been begun since the release; what it lay on is looked at only now.
        if (!Dialogs.TryFind(active.Id, out var dialog))
        {
            await PopAsync(DialogReason.CancelCalled, cancellationToken);
            return await ResumeTopAsync(null, cancellationToken);
        }

        return dialog.HasPosition(active)
            ? await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : await dialog.RecoverDialogAsync(this, cancellationToken);
    }

    private async Task DropToAsync(int count, CancellationToken cancellationToken)
    {
        while (_stack.Count > count)
        {
            await PopAsync(DialogReason.CancelCalled, cancellationToken);
        }
    }

    private async Task PopAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
        {
            return;
        }

        if (Dialogs.TryFind(active.Id, out var dialog))
        {
            await dialog.EndDialogAsync(this, reason, cancellationToken);
        }

        _stack.RemoveAt(_stack.Count - 1);
    }

    private Dialog Find(string dialogId) =>
        Dialogs.TryFind(dialogId, out var dialog)
            ? dialog
            : throw new ArgumentException(
                $"There is no dialog '{dialogId}' in this set; add it with DialogSet.Add.", nameof(dialogId));
}
