using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BotFramework.Schema;
using BotFramework.State;

namespace BotFramework.Dialogs.Waterfalls;

/// <summary>
/// Named steps, one after the other. The saved position is the step's name: after a release that reorders or adds steps a
/// conversation goes on at the same step; when that step is gone, at the one after those it has left behind.
/// </summary>
/// <typeparam name="TState">The waterfall's state, an immutable record.</typeparam>
/// <param name="id">The dialog's id.</param>
/// <param name="stateType">How the state is saved.</param>
public class WaterfallDialog<TState>(string id, JsonTypeInfo<TState> stateType) : StatefulDialog<TState>(id, stateType)
    where TState : class
{
    private readonly JsonTypeInfo<TState> _stateType = stateType;
    private readonly List<string> _names = [];
    private readonly List<WaterfallStep<TState>> _steps = [];

    /// <summary>The names of the steps in order.</summary>
    public IReadOnlyList<string> StepNames => _names;

    /// <summary>Adds a step at the end.</summary>
    /// <returns>This waterfall.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    public WaterfallDialog<TState> AddStep(string name, WaterfallStep<TState> step)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(step);
        if (_names.Contains(name, StringComparer.Ordinal))
        {
            throw new ArgumentException($"Waterfall '{Id}' has a step '{name}' already; give each its own name.", nameof(name));
        }

        _names.Add(name);
        _steps.Add(step);
        return this;
    }

    /// <inheritdoc />
    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dialogContext, TState state, CancellationToken cancellationToken) =>
        RunAtAsync(dialogContext, 0, DialogReason.BeginCalled, null, cancellationToken);

    /// <summary>
    /// Takes a message as the answer to the present step, an edited one where the bot passes it on; any other activity leaves the
    /// waterfall waiting.
    /// </summary>
    public override Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dialogContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        var activity = dialogContext.Context.Activity;
        return activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate
            ? ResumeDialogAsync(dialogContext, DialogReason.ContinueCalled, activity.Text, cancellationToken)
            : Task.FromResult(DialogTurnResult.EndOfTurn);
    }

    /// <inheritdoc />
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dialogContext, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        var left = new WaterfallStepContext<TState>(this, dialogContext, SavedStep(dialogContext), reason, result);
        return OnStepAnsweredAsync(left, cancellationToken);
    }

    /// <inheritdoc />
    public override bool HasPosition(DialogInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return instance.Step is { } step && _names.Contains(step, StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public override Task<DialogTurnResult> RecoverDialogAsync(
        DialogContext dialogContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        var instance = dialogContext.ActiveDialog
            ?? throw new InvalidOperationException($"Waterfall '{Id}' is not on the stack.");
        var done = Position(instance).Done;
        var next = 1 + _names.FindLastIndex(name => done.Contains(name, StringComparer.Ordinal));
        return OnStepGoneAsync(dialogContext, SavedStep(dialogContext), next < _names.Count ? _names[next] : null, cancellationToken);
    }

    /// <summary>Takes the answer to a step: by default it goes to the following step as its result.</summary>
    /// <param name="left">The step that was answered, with the answer as its result.</param>
    /// <param name="cancellationToken">Abandons the turn.</param>
    protected virtual Task<DialogTurnResult> OnStepAnsweredAsync(
        WaterfallStepContext<TState> left, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(left);
        return RunAfterAsync(left, left.Reason, left.Result, cancellationToken);
    }

    /// <summary>Goes on after a release that took the saved step away: by default at the next one, without a word.</summary>
    /// <param name="dialogContext">The stack, with this waterfall on top.</param>
    /// <param name="goneStep">The name of the step that is gone.</param>
    /// <param name="nextStep">The first step after those left behind; null when none follows.</param>
    /// <param name="cancellationToken">Abandons the turn.</param>
    protected virtual Task<DialogTurnResult> OnStepGoneAsync(
        DialogContext dialogContext, string goneStep, string? nextStep, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        return nextStep is null
            ? dialogContext.EndDialogAsync(null, cancellationToken)
            : RunStepAsync(dialogContext, nextStep, DialogReason.StepGone, null, cancellationToken);
    }

    /// <summary>Runs the step of that name now.</summary>
    /// <exception cref="ArgumentException">The waterfall has no such step.</exception>
    protected internal Task<DialogTurnResult> RunStepAsync(
        DialogContext dialogContext, string stepName, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        var index = _names.IndexOf(stepName);
        return index >= 0
            ? RunAtAsync(dialogContext, index, reason, result, cancellationToken)
            : throw new ArgumentException($"Waterfall '{Id}' has no step '{stepName}'.", nameof(stepName));
    }

    internal Task<DialogTurnResult> RunAfterAsync(
        WaterfallStepContext<TState> left, DialogReason reason, object? result, CancellationToken cancellationToken) =>
        RunAtAsync(left.DialogContext, _names.IndexOf(left.StepName) + 1, reason, result, cancellationToken);

    /// <inheritdoc />
    protected internal override TState ReadState(DialogInstance instance) => Position(instance).State.Read(_stateType);

    /// <inheritdoc />
    protected internal override void WriteState(DialogInstance instance, TState state)
    {
        ArgumentNullException.ThrowIfNull(instance);
        IReadOnlyList<string> done = instance.State is null ? [] : Position(instance).Done;
        Write(instance, new WaterfallPosition(done, SavedValue.Of(state, _stateType)));
    }

    private Task<DialogTurnResult> RunAtAsync(
        DialogContext dialogContext, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        if (index >= _names.Count)
        {
            return dialogContext.EndDialogAsync(result, cancellationToken);
        }

        var step = new WaterfallStepContext<TState>(this, dialogContext, _names[index], reason, result);
        Leave(step.Instance, step.StepName);
        step.Instance.Step = step.StepName;
        return _steps[index](step, cancellationToken);
    }

    private static void Leave(DialogInstance instance, string nextStep)
    {
        var position = Position(instance);
        if (instance.Step is { } left && left != nextStep && !position.Done.Contains(left, StringComparer.Ordinal))
        {
            Write(instance, position with { Done = [.. position.Done, left] });
        }
    }

    private static WaterfallPosition Position(DialogInstance instance) =>
        instance.State?.Read(DialogsJson.Default.WaterfallPosition)
            ?? throw new JsonException($"Waterfall '{instance.Id}' has no saved position.");

    private static void Write(DialogInstance instance, WaterfallPosition position) =>
        instance.State = SavedValue.Of(position, DialogsJson.Default.WaterfallPosition);

    private string SavedStep(DialogContext dialogContext) =>
        dialogContext.ActiveDialog?.Step ?? throw new InvalidOperationException($"Waterfall '{Id}' has not begun.");
}
