using System.Text.Json;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Handover.Records;
using BlinkAudioBot.Dialogs.Handover.Team;
using BlinkAudioBot.Dialogs.Speaking;
using BotFramework.Schema;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Dialogs.Handover.Hubs;

/// <summary>
/// The Bot Framework's handoff protocol, on channels behind which other people answer: a case that waits is offered to the hub, and what
/// the hub says of it is a command of an agent of its own. What was said is added where the channel is called.
/// </summary>
internal sealed class EngagementHub(
    IOptions<HandoverOptions> options, CaseRecorder recorder, DeskCommands commands, LanguageContent words, Speaker speaker)
{
    private const string Accepted = "accepted", Failed = "failed", Completed = "completed";

    private readonly IList<string> _channels = options.Value.HandoffChannels;

    /// <summary>Whether a hub tells what becomes of a case.</summary>
    public bool IsStatus(Activity activity) => HandoffEvents.IsStatus(activity) && IsHub(activity);

    /// <summary>
    /// Offers the case to the hub when it has come into the queue in this turn, and tells the hub when it is wanted no more: the person has
    /// closed the case, or somebody else has it.
    /// </summary>
    /// <param name="turn">The turn, when all else is done.</param>
    /// <param name="before">The file as the turn began.</param>
    /// <param name="cancellationToken">Abandons the turn.</param>
    public Task TellAsync(SupportTurn turn, CaseFile before, CancellationToken cancellationToken)
    {
        // A hub knows what it has told itself.
        if (!IsHub(turn.Context.Activity) || HandoffEvents.IsStatus(turn.Context.Activity))
        {
            return Task.CompletedTask;
        }

        return turn.File.Desk is { IsQueued: true } && before.Desk is not { IsQueued: true }
            ? speaker.LogAsync(turn, HandoffEvents.Initiate, Context(turn), cancellationToken)
            : IsWanted(before.Desk) && !IsWanted(turn.File.Desk)
            ? speaker.LogAsync(turn, HandoffEvents.Status, End(turn), cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>Takes what a hub tells. What the case does not allow changes nothing.</summary>
    public Task HearAsync(SupportTurn turn, CancellationToken cancellationToken) => State(turn.Context.Activity) switch
    {
        Accepted => ObeyAsync(turn, CaseCommands.Take, "{}", cancellationToken),
        Completed => ObeyAsync(turn, CaseCommands.Close, """{"resolution":"resolved"}""", cancellationToken),
        Failed when turn.File.Desk is { IsHeld: true } => ObeyAsync(turn, CaseCommands.Release, "{}", cancellationToken),
        Failed when turn.File.Desk is { IsQueued: true } => speaker.SayAsync(
            turn, words.Text("desk.notPassedOn", ("reference", turn.File.Reference ?? string.Empty)), cancellationToken),
        _ => Task.CompletedTask,
    };

    private static bool IsWanted(DeskCase? desk) => desk is { IsQueued: true } or { IsHeld: true, Agent.IsHub: true };

    private bool IsHub(Activity activity) => activity.ChannelId is { } channel && _channels.Contains(channel);

    private Task<CaseRefusal?> ObeyAsync(SupportTurn turn, string command, string value, CancellationToken cancellationToken)
    {
        // Without a name: what the event comes from may be the person's account.
        var agent = new CaseAgent($"{CaseAgent.HubPrefix}{turn.Context.Activity.ChannelId}", string.Empty);
        return commands.ObeyAsync(turn, new DeskCommand(command, new CaseActor(agent), JsonElement.Parse(value)), cancellationToken);
    }

    private JsonElement Context(SupportTurn turn) => JsonSerializer.SerializeToElement(
        new HandoffContext(HandoffContext.TwoWayAudio, turn.File.Reference ?? string.Empty, recorder.Create(turn)),
        CaseJson.Default.HandoffContext);

    private static JsonElement End(SupportTurn turn) => JsonSerializer.SerializeToElement(
        new HandoffEnd(Completed, turn.File.Reference ?? string.Empty, turn.File.Desk?.Resolution), CaseJson.Default.HandoffEnd);

    private static string? State(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value
        && value.TryGetProperty("state", out var state) && state.ValueKind == JsonValueKind.String
            ? state.GetString()?.ToLowerInvariant()
            : null;
}
