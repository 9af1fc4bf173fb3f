using BotFramework.Turns;

namespace BotFramework.Dialogs.Waterfalls;

/// <summary>What a step of a waterfall sees and can do.</summary>
/// <typeparam name="TState">The waterfall's state.</typeparam>
public sealed class WaterfallStepContext<TState>
    where TState : class
{
    private readonly WaterfallDialog<TState> _waterfall;

    internal WaterfallStepContext(
        WaterfallDialog<TState> waterfall, DialogContext dialogContext, string stepName, DialogReason reason, object? result)
    {
        _waterfall = waterfall;
        DialogContext = dialogContext;
        Instance = dialogContext.ActiveDialog
            ?? throw new InvalidOperationException($"Waterfall '{waterfall.Id}' is not on the stack.");
        StepName = stepName;
        Reason = reason;
        Result = result;
    }

    /// <summary>The stack.</summary>
    public DialogContext DialogContext { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context => DialogContext.Context;

    /// <summary>The step's name.</summary>
    public string StepName { get; }

    /// <summary>Why the step runs.</summary>
    public DialogReason Reason { get; }

    /// <summary>What the step before, or the dialog that it began, gave.</summary>
    public object? Result { get; }

    /// <summary>The waterfall's state; what is set is saved.</summary>
    public TState State
    {
        get => _waterfall.ReadState(Instance);
        set => _waterfall.WriteState(Instance, value);
    }

    internal DialogInstance Instance { get; }

    /// <summary>Runs the following step now, or ends the waterfall after the last.</summary>
    public Task<DialogTurnResult> NextAsync(object? result, CancellationToken cancellationToken) =>
        _waterfall.RunAfterAsync(this, DialogReason.NextCalled, result, cancellationToken);

    /// <summary>Runs the step of that name now.</summary>
    /// <exception cref="ArgumentException">The waterfall has no such step.</exception>
    public Task<DialogTurnResult> GoToStepAsync(string stepName, object? result, CancellationToken cancellationToken) =>
        _waterfall.RunStepAsync(DialogContext, stepName, DialogReason.NextCalled, result, cancellationToken);

    /// <summary>Begins a dialog; its result goes to the following step.</summary>
    public Task<DialogTurnResult> BeginDialogAsync<TOther>(
        string dialogId, TOther state, CancellationToken cancellationToken)
        where TOther : class => DialogContext.BeginDialogAsync(dialogId, state, cancellationToken);

    /// <summary>Asks; the answer goes to the following step.</summary>
    public Task<DialogTurnResult> PromptAsync(
        string promptId, Prompts.PromptOptions options, CancellationToken cancellationToken) =>
        DialogContext.BeginDialogAsync(promptId, new Prompts.PromptState(options, 0), cancellationToken);

    /// <summary>Ends the waterfall with a result.</summary>
    public Task<DialogTurnResult> EndDialogAsync(object? result, CancellationToken cancellationToken) =>
        DialogContext.EndDialogAsync(result, cancellationToken);
}
