using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BotFramework.State;

namespace BotFramework.Dialogs;

/// <summary>A dialog whose state is a typed record. It begins with the state that it is given.</summary>
/// <typeparam name="TState">An immutable record.</typeparam>
/// <param name="id">The dialog's id.</param>
/// <param name="stateType">How the state is saved.</param>
public abstract class StatefulDialog<TState>(string id, JsonTypeInfo<TState> stateType) : Dialog(id)
    where TState : class
{
    /// <summary>Begins the dialog; its instance is on top of the stack already, with <paramref name="state"/> saved in it.</summary>
    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dialogContext, TState state, CancellationToken cancellationToken);

    /// <summary>Reads the state of an instance.</summary>
    /// <exception cref="JsonException">The saved state does not have the record's shape.</exception>
    protected internal virtual TState ReadState(DialogInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return instance.State?.Read(stateType)
            ?? throw new JsonException($"Dialog '{Id}' has no saved state; begin it with one.");
    }

    /// <summary>Saves the state of an instance.</summary>
    protected internal virtual void WriteState(DialogInstance instance, TState state)
    {
        ArgumentNullException.ThrowIfNull(instance);
        instance.State = SavedValue.Of(state, stateType);
    }
}
