namespace BotFramework.Dialogs;

/// <summary>
/// Part of a conversation that remembers where it is. A dialog object holds no state of a conversation and serves all of them at
/// once; the state lives in the <see cref="DialogInstance"/> on the stack.
/// </summary>
public abstract class Dialog
{
    /// <summary>A dialog.</summary>
    /// <param name="id">Its id, unique in its <see cref="DialogSet"/>; saved with conversations, so a release that changes it loses them their place.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    protected Dialog(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
    }

    /// <summary>The dialog's id.</summary>
    public string Id { get; }

    /// <summary>Takes the person's answer. By default the dialog ends without a result.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dialogContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        return dialogContext.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Goes on after the dialog above ended. By default this one ends with the same result.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dialogContext, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        return dialogContext.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Asks again what it asked last. By default nothing is said.</summary>
    public virtual Task RepromptDialogAsync(DialogContext dialogContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Cleans up when it leaves the stack.</summary>
    public virtual Task EndDialogAsync(
        DialogContext dialogContext, DialogReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whether a saved position still exists in this release.</summary>
    public virtual bool HasPosition(DialogInstance instance) => true;

    /// <summary>Goes on at the next place that still exists, after <see cref="HasPosition"/> said that the saved one is gone.</summary>
    public virtual Task<DialogTurnResult> RecoverDialogAsync(
        DialogContext dialogContext, CancellationToken cancellationToken) =>
        ContinueDialogAsync(dialogContext, cancellationToken);
}
