using System.Text.Json.Serialization;

namespace BotFramework.Dialogs;

/// <summary>A saved stack of dialogs; as JSON, the bare list of them.</summary>
/// <param name="Dialogs">The dialogs, the bottom one first.</param>
[JsonConverter(typeof(DialogStateConverter))]
public sealed record DialogState(IReadOnlyList<SavedDialog> Dialogs)
{
    /// <summary>A stack without dialogs.</summary>
    public static DialogState Empty { get; } = new([]);
}
