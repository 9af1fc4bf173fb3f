using System.Text.Json.Serialization;
using BotFramework.Dialogs.Prompts;
using BotFramework.Dialogs.Waterfalls;

namespace BotFramework.Dialogs;

/// <summary>The JSON of saved stacks.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DialogState))]
[JsonSerializable(typeof(WaterfallPosition))]
[JsonSerializable(typeof(PromptState))]
public sealed partial class DialogsJson : JsonSerializerContext;
