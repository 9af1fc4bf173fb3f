using System.Text.Json.Serialization;
using BlinkAudioBot.Desk.Api.Messages;
using BlinkAudioBot.Desk.Commands;
using BlinkAudioBot.Desk.Email.Outbox;
using BlinkAudioBot.Desk.Events;
using BlinkAudioBot.Desk.HelpDesk.Messages;
using BlinkAudioBot.Desk.Waiting;
using BlinkAudioBot.Desk.Webhooks.Payloads;

namespace BlinkAudioBot.Desk.Http;

/// <summary>The JSON of the desk's API.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DeskProblem))]
[JsonSerializable(typeof(MeAnswer))]
[JsonSerializable(typeof(SignInBody))]
[JsonSerializable(typeof(JoinBody))]
[JsonSerializable(typeof(InviteBody))]
[JsonSerializable(typeof(InvitationAnswer))]
[JsonSerializable(typeof(InvitedAnswer))]
[JsonSerializable(typeof(RoleBody))]
[JsonSerializable(typeof(AgentsAnswer))]
[JsonSerializable(typeof(AuditAnswer))]
[JsonSerializable(typeof(CasesAnswer))]
[JsonSerializable(typeof(CaseAnswer))]
[JsonSerializable(typeof(CommandBody))]
[JsonSerializable(typeof(CommandValue))]
[JsonSerializable(typeof(CommandRefusal))]
[JsonSerializable(typeof(CommandAnswer))]
[JsonSerializable(typeof(ConversationsAnswer))]
[JsonSerializable(typeof(ActivityNews))]
[JsonSerializable(typeof(TypingNews))]
[JsonSerializable(typeof(PresenceBody))]
[JsonSerializable(typeof(PresenceNews))]
[JsonSerializable(typeof(CannedAnswer))]
[JsonSerializable(typeof(StepsAnswer))]
[JsonSerializable(typeof(WaitingNews))]
[JsonSerializable(typeof(WaitingTold))]
[JsonSerializable(typeof(AnswerLetter))]
[JsonSerializable(typeof(KeyBody))]
[JsonSerializable(typeof(KeysAnswer))]
[JsonSerializable(typeof(KeyCreatedAnswer))]
[JsonSerializable(typeof(HelpDeskCommand))]
[JsonSerializable(typeof(WebhookEvent))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class DeskJson : JsonSerializerContext;
