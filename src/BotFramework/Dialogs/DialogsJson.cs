using System.Text.Json.Serialization;
using BotFramework.Dialogs.Prompts;
using BotFramework.Dialogs.Waterfalls;

namespace BotFramework.Dialogs;

/// <summary>The JSON of saved stacks.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DialogState))]
[JsonSerializable(typeof(SavedDialog[]))]
[JsonSerializable(typeof(WaterfallPosition))]
[JsonSerializable(typeof(PromptState))]
public sealed partial class DialogsJson : JsonSerializerContext;
