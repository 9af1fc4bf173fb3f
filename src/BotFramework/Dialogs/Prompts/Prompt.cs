using BotFramework.Schema;

namespace BotFramework.Dialogs.Prompts;

/// <summary>Asks, recognises, validates, and asks again until an answer will do.</summary>
/// <typeparam name="T">The type of its result.</typeparam>
/// <param name="id">The dialog's id.</param>
/// <param name="validator">What an answer must pass; without one being recognised is enough.</param>
public abstract class Prompt<T>(string id, PromptValidator<T>? validator)
    : StatefulDialog<PromptState>(id, DialogsJson.Default.PromptState)
{
    /// <inheritdoc />
    public sealed override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dialogContext, PromptState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        ArgumentNullException.ThrowIfNull(state);
        await AskAsync(dialogContext, state.Options, isRetry: false, cancellationToken);
        return DialogTurnResult.EndOfTurn;
    }

    /// <inheritdoc />
    public sealed override async Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dialogContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        var context = dialogContext.Context;
        if (context.Activity.Type != ActivityTypes.Message || dialogContext.ActiveDialog is not { } instance)
        {
            return DialogTurnResult.EndOfTurn;
        }

        var before = ReadState(instance);
        var state = before with { AttemptCount = before.AttemptCount + 1 };
        WriteState(instance, state);
        var recognized = Recognize(context.Activity, state.Options);
        var sentBefore = context.SentCount;
        var valid = validator is null
            ? recognized.Succeeded
            : await validator(new(context, recognized, state.Options, state.AttemptCount), cancellationToken);
        if (valid)
        {
            return await dialogContext.EndDialogAsync(recognized.Value, cancellationToken);
        }

        if (context.SentCount == sentBefore)
        {
            await AskAsync(dialogContext, state.Options, isRetry: true, cancellationToken);
        }

        return DialogTurnResult.EndOfTurn;
    }

    /// <inheritdoc />
    public sealed override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dialogContext, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        await RepromptDialogAsync(dialogContext, cancellationToken);
        return DialogTurnResult.EndOfTurn;
    }

    /// <inheritdoc />
    public sealed override Task RepromptDialogAsync(DialogContext dialogContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        return dialogContext.ActiveDialog is { } instance
            ? AskAsync(dialogContext, ReadState(instance).Options, isRetry: false, cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>Makes a value of an answer.</summary>
    protected abstract PromptRecognizerResult<T> Recognize(Activity activity, PromptOptions options);

    /// <summary>The question as it is sent; a prompt that offers choices adds them here.</summary>
    protected virtual Activity Decorate(Activity question, PromptOptions options) => question;

    private async Task AskAsync(
        DialogContext dialogContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        var question = isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;
        if (question is not null)
        {
            await dialogContext.Context.SendActivityAsync(Decorate(question, options), cancellationToken);
        }
    }
}
