namespace BotFramework.Dialogs.Waterfalls;

/// <summary>One step of a waterfall.</summary>
/// <typeparam name="TState">The waterfall's state.</typeparam>
/// <returns>Usually what <c>PromptAsync</c>, <c>NextAsync</c> or <c>EndDialogAsync</c> of the context gave.</returns>
public delegate Task<DialogTurnResult> WaterfallStep<TState>(
    WaterfallStepContext<TState> stepContext, CancellationToken cancellationToken)
    where TState : class;
