using System.Text.Json;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Speaking;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Tests.Harness;

/// <summary>
/// Feeds turns to the bot as the grain does: sequence numbers, state bytes from one turn to the next, a clock and seeds of its own.
/// Every turn runs twice and must give the same bytes; every message must carry the state and stay small.
/// </summary>
internal sealed class Conversation(TurnRunner runner, string channel = "directline")
{
    private const int MaxActivityBytes = 25 * 1024;

    private static readonly ChannelAccount Person = new() { Id = "dl_1", Role = RoleTypes.User };
    private static readonly ChannelAccount Bot = new() { Id = "bot", Role = RoleTypes.Bot };

    private readonly List<string> _heard = [];
    private ReadOnlyMemory<byte> _state;
    private long _sequence;

    public DateTimeOffset Now { get; private set; } = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The runner of the turns to come; another one is another release.</summary>
    public TurnRunner Runner { get; set; } = runner;

    public ReadOnlyMemory<byte> State => _state;

    /// <summary>The case as it is kept in the state.</summary>
    public CaseFile File =>
        JsonElement.Parse(_state.Span).GetProperty(SupportTurn.FileName).Deserialize(CaseJson.Default.CaseFile) ?? new CaseFile();

    /// <summary>Whether turns may fail; else a failed one fails the test.</summary>
    public bool MayFail { get; set; }

    public List<Activity> Sent { get; } = [];

    public Task<TurnResult> JoinAsync(CancellationToken cancellationToken) =>
        SendAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [Person] }, cancellationToken);

    public Task<TurnResult> SayAsync(string text, CancellationToken cancellationToken) =>
        SendAsync(new Activity { Type = ActivityTypes.Message, Text = text }, cancellationToken);

    public Task<TurnResult> PressAsync(JsonElement data, CancellationToken cancellationToken) =>
        SendAsync(new Activity { Type = ActivityTypes.Message, Value = data }, cancellationToken);

    /// <summary>Gives a command of the support team.</summary>
    public Task<TurnResult> CommandAsync(ChannelAccount from, string command, string value, CancellationToken cancellationToken) =>
        SendAsync(
            new Activity
            {
                Type = ActivityTypes.Invoke,
                Name = CaseCommands.Prefix + command,
                From = from,
                Value = JsonElement.Parse(value),
            },
            cancellationToken);

    /// <summary>Lets time pass up to the due time, when that comes first, and takes its event.</summary>
    /// <returns>The due turn, or null when the whole time has passed.</returns>
    public async Task<TurnResult?> PassAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (DueAt is not { } dueAt || dueAt > until)
        {
            Now = until;
            return null;
        }

        Now = dueAt;
        DueAt = null;
        return await SendAsync(
            new Activity { Type = ActivityTypes.Event, Name = DueTimeEffect.DueEventName }, cancellationToken);
    }

    public async Task<TurnResult> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        Now += TimeSpan.FromSeconds(10);
        _heard.Add(activity.Text ?? activity.Value?.GetRawText() ?? activity.Type ?? string.Empty);
        var sequence = _sequence + 1;
        var request = new TurnRequest
        {
            Activity = activity with
            {
                Id = activity.Id ?? ActivityIds.Create("c1", sequence),
                Timestamp = Now,
                ChannelId = channel,
                From = activity.From ?? Person,
                Recipient = Bot,
                RelatesTo = activity.From is null ? null : new ConversationReference { User = Person },
                Conversation = activity.Conversation ?? new ConversationAccount { Id = "c1" },
            },
            State = _state,
            Now = Now,
            Seed = (ulong)sequence * 7919,
            Sequence = sequence,
        };
        var result = await Runner.RunAsync(request, cancellationToken);
        var replayed = await Runner.RunAsync(request, cancellationToken);
        Check(result, replayed);
        _state = result.State;
        _sequence = sequence + result.Activities.Count;
        DueAt = result.Effects.OfType<DueTimeEffect>().LastOrDefault() is { } due ? due.DueAt : DueAt;
        Sent.AddRange(result.Activities);
        return result;
    }

    private void Check(TurnResult result, TurnResult replayed)
    {
        if (!MayFail && result.Error is not null)
        {
            throw new InvalidOperationException($"A turn failed after: {string.Join(" / ", _heard.TakeLast(12))}", result.Error);
        }

        Assert.Equal(result.State.ToArray(), replayed.State.ToArray());
        Assert.Equal(result.Activities.Count, replayed.Activities.Count);
        foreach (var (activity, again) in result.Activities.Zip(replayed.Activities))
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(activity, BotFrameworkJson.Default.Activity);
            Assert.Equal(bytes, JsonSerializer.SerializeToUtf8Bytes(again, BotFrameworkJson.Default.Activity));
            Assert.InRange(bytes.Length, 1, MaxActivityBytes);
            Assert.Equal(Person.Id, activity.Recipient?.Id);
            if (activity.From?.Id != Bot.Id)
            {
                Assert.Null(activity.Entities);
            }
            else if (activity.Type is ActivityTypes.Message or ActivityTypes.Event)
            {
                Assert.Equal(StateEntity.TypeName, Assert.Single(activity.Entities ?? []).Type);
            }
        }
    }
}
