using System.Text.Json.Serialization;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Handover.Hubs;
using BlinkAudioBot.Dialogs.Handover.Team;
using BlinkAudioBot.Dialogs.Handover.Waiting;

namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>The JSON of what the bot saves and of the case that a person reads.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(CaseFile))]
[JsonSerializable(typeof(CaseRecord))]
[JsonSerializable(typeof(Rating))]
[JsonSerializable(typeof(NoState))]
[JsonSerializable(typeof(HandoverOffer))]
[JsonSerializable(typeof(HandoffEvent))]
[JsonSerializable(typeof(HandoffContext))]
[JsonSerializable(typeof(HandoffEnd))]
[JsonSerializable(typeof(SeenEvent))]
[JsonSerializable(typeof(CaseStanding))]
[JsonSerializable(typeof(CaseRefusal))]
[JsonSerializable(typeof(AnswerLetter))]
internal sealed partial class CaseJson : JsonSerializerContext;
