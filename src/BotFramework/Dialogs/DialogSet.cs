using System.Diagnostics.CodeAnalysis;
using BotFramework.State;
using BotFramework.Turns;

namespace BotFramework.Dialogs;

/// <summary>The dialogs that can stand on one stack.</summary>
public sealed class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);

    /// <summary>Adds a dialog.</summary>
    /// <returns>This set.</returns>
    /// <exception cref="ArgumentException">Its id is taken.</exception>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (!_dialogs.TryAdd(dialog.Id, dialog))
        {
            throw new ArgumentException($"The set has a dialog '{dialog.Id}' already; give each its own id.", nameof(dialog));
        }

        return this;
    }

    /// <summary>Finds a dialog by its id.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out Dialog? dialog) => _dialogs.TryGetValue(id, out dialog);

    /// <summary>The context of a turn, with the stack that the conversation's state holds under a name.</summary>
    public DialogContext CreateContext(ITurnContext turnContext, string stateName)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return new DialogContext(this, turnContext, turnContext.State.Get(stateName, DialogsJson.Default.DialogState), null);
    }

    /// <summary>Keeps the stack in the conversation's state under a name.</summary>
    public static void Save(DialogContext dialogContext, string stateName)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        ConversationState state = dialogContext.Context.State;
        var stack = dialogContext.Save();
        state.Set(stateName, stack.Dialogs.Count == 0 ? null : stack, DialogsJson.Default.DialogState);
    }
}
