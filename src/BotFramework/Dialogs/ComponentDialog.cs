using System.Text.Json.Serialization.Metadata;
using BotFramework.State;

namespace BotFramework.Dialogs;

/// <summary>
/// A dialog made of dialogs, with a stack of its own. Override <see cref="OnContinueDialogAsync"/> to interrupt them. The component
/// ends with the result of its last inner dialog; cancelling the inner dialogs cancels those around the component too.
/// </summary>
/// <typeparam name="TState">What the first inner dialog begins with.</typeparam>
/// <param name="id">The dialog's id.</param>
/// <param name="stateType">How <typeparamref name="TState"/> is saved.</param>
public abstract class ComponentDialog<TState>(string id, JsonTypeInfo<TState> stateType)
    : StatefulDialog<TState>(id, stateType)
    where TState : class
{
    /// <summary>The inner dialogs.</summary>
    protected DialogSet Dialogs { get; } = new();

    /// <summary>The inner dialog that the component begins with.</summary>
    protected abstract string InitialDialogId { get; }

    /// <inheritdoc />
    public sealed override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dialogContext, TState state, CancellationToken cancellationToken) =>
        RunAsync(dialogContext, null, inner => OnBeginDialogAsync(inner, state, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public sealed override Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dialogContext, CancellationToken cancellationToken) =>
        RunAsync(dialogContext, Saved(dialogContext), inner => OnContinueDialogAsync(inner, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public sealed override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dialogContext, DialogReason reason, object? result, CancellationToken cancellationToken) =>
        RunAsync(
            dialogContext,
            Saved(dialogContext),
            async inner =>
            {
                await inner.RepromptDialogAsync(cancellationToken);
                return DialogTurnResult.EndOfTurn;
            },
            cancellationToken);

    /// <inheritdoc />
    public sealed override Task RepromptDialogAsync(DialogContext dialogContext, CancellationToken cancellationToken) =>
        Inner(dialogContext, Saved(dialogContext)).RepromptDialogAsync(cancellationToken);

    /// <summary>Lets the inner dialogs clean up when the component is cancelled.</summary>
    public override Task EndDialogAsync(
        DialogContext dialogContext, DialogReason reason, CancellationToken cancellationToken) =>
        reason == DialogReason.CancelCalled
            ? Inner(dialogContext, Saved(dialogContext)).CancelAllDialogsAsync(cancellationToken)
            : Task.CompletedTask;

    /// <summary>Begins the first inner dialog.</summary>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerContext, TState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(innerContext);
        return innerContext.BeginDialogAsync(InitialDialogId, state, cancellationToken);
    }

    /// <summary>Gives the turn to the inner dialog on top; override it to look at the activity first.</summary>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(innerContext);
        return innerContext.ContinueDialogAsync(cancellationToken);
    }

    /// <summary>Saves an empty stack: what a component begins with is kept by its first inner dialog.</summary>
    protected internal sealed override void WriteState(DialogInstance instance, TState state)
    {
        ArgumentNullException.ThrowIfNull(instance);
        instance.State = SavedValue.Of(DialogState.Empty, DialogsJson.Default.DialogState);
    }

    private async Task<DialogTurnResult> RunAsync(
        DialogContext outer,
        DialogState? saved,
        Func<DialogContext, Task<DialogTurnResult>> run,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outer);
        var instance = outer.ActiveDialog ?? throw new InvalidOperationException($"Dialog '{Id}' is not on the stack.");
        var inner = Inner(outer, saved);
        var result = await run(inner);
        instance.State = SavedValue.Of(inner.Save(), DialogsJson.Default.DialogState);
        // An inner step may have taken the component itself off the outer stack; then there is nothing left to end.
        if (result.Status == DialogTurnStatus.Waiting || outer.ActiveDialog != instance)
        {
            return result;
        }

        return result.Status == DialogTurnStatus.Cancelled
            ? await outer.CancelAllDialogsAsync(cancellationToken)
            : await outer.EndDialogAsync(result.Result, cancellationToken);
    }

    private DialogContext Inner(DialogContext outer, DialogState? saved) => new(Dialogs, outer.Context, saved, outer);

    private static DialogState? Saved(DialogContext dialogContext)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        return dialogContext.ActiveDialog?.State?.Read(DialogsJson.Default.DialogState);
    }
}
