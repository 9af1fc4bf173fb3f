using System.Security.Cryptography;
using System.Text.Json;
using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Conversations.DueTimes;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Conversations.Turns;

/// <summary>
/// Sequences one conversation: one turn at a time, each committed before the next begins. Not reentrant, so while a
/// commit is on its way nothing else of this conversation runs. A caller that gives up loses nothing: the commit goes
/// on without it, and the same key finds the answer.
/// </summary>
[GrainType("conversation")]
internal sealed partial class ConversationGrain(
    TurnRunner runner, IConversationStore store, CommitNotices notices, TimeProvider time, ILogger<ConversationGrain> logger)
    : Grain, IConversationGrain, IDueConversation
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    // What has been committed, nothing more; null when it must be read (again).
    private ConversationMemory? _memory;

    private ConversationId Id => new(this.GetPrimaryKeyString());

    /// <inheritdoc />
    public Task<TurnReceipt> PostAsync(InboundActivity inbound, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inbound);
        return TryTwiceAsync(memory => ReceiveAsync(memory, inbound, cancellationToken));
    }

    /// <inheritdoc />
    public Task<TurnReceipt> CommandAsync(ConversationCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return TryTwiceAsync(memory => ObeyAsync(memory, command, cancellationToken));
    }

    /// <inheritdoc />
    public async Task<bool> FallDueAsync(DateTimeOffset dueAt)
    {
        var receipt = await TryTwiceAsync(memory => FallDueAsync(memory, dueAt));
        return receipt.Status != TurnStatus.Unavailable;
    }

    private async Task<TurnReceipt> TryTwiceAsync(Func<ConversationMemory, Task<TurnReceipt?>> attempt)
    {
        try
        {
            return await TryAsync(attempt) ?? await TryAsync(attempt) ?? Unavailable();
        }
        catch (StoreUnavailableException)
        {
            // Logged by the store, once for all whom it hits. The outcome may be unknown, so nothing remembered is
            // certain.
            _memory = null;
            return Unavailable();
        }
        catch
        {
            // A turn that threw half-way may have changed what is remembered, and the caller must know of any fault.
            _memory = null;
            throw;
        }
    }

    /// <returns>The receipt; null after a conflict.</returns>
    private async Task<TurnReceipt?> TryAsync(Func<ConversationMemory, Task<TurnReceipt?>> attempt)
    {
        _memory ??= new ConversationMemory(await store.LoadAsync(Id, CancellationToken.None));
        var receipt = await attempt(_memory);
        if (receipt is null)
        {
            _memory = null;
        }

        return receipt;
    }

    private async Task<TurnReceipt?> ReceiveAsync(
        ConversationMemory memory, InboundActivity inbound, CancellationToken cancellationToken)
    {
        if (inbound.MustExist && memory.Sequence == 0)
        {
            return Unknown();
        }

        if (inbound.Key is { } key && await FindEarlierAsync(memory, key, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var activity = string.IsNullOrEmpty(inbound.Activity.Id) ? Identify(inbound.Activity, memory) : inbound.Activity;
        return await RunAsync(memory, activity, inbound.Key, cancellationToken);
    }

    private async Task<TurnReceipt?> ObeyAsync(
        ConversationMemory memory, ConversationCommand command, CancellationToken cancellationToken)
    {
        if (memory.Sequence == 0)
        {
            return Unknown();
        }

        var key = CommandActivity.KeyOf(command);
        if (memory.MayHold(key) && await store.FindAsync(Id, key, cancellationToken) is { } earlier)
        {
            var activity = Parse(earlier.Activity);
            return CommandActivity.IsOf(command, activity) ? Repeated(activity, earlier) : new TurnReceipt { Status = TurnStatus.KeyReused };
        }

        var last = Parse(await store.ReadLastInboundAsync(Id, cancellationToken));
        var order = Identify(CommandActivity.Create(command, last, Now()), memory);
        return await RunAsync(memory, order, key, cancellationToken);
    }

    private async Task<TurnReceipt?> FindEarlierAsync(
        ConversationMemory memory, string key, CancellationToken cancellationToken) =>
        memory.MayHold(key) && await store.FindAsync(Id, key, cancellationToken) is { } earlier
            ? Repeated(Parse(earlier.Activity), earlier)
            : null;

    private static TurnReceipt Repeated(Activity activity, StoredTurn earlier) =>
        Receipt(TurnStatus.Repeated, activity.Id, earlier.Sequence, earlier.Response);

    private TurnReceipt Unknown()
    {
        DeactivateOnIdle();
        return new TurnReceipt { Status = TurnStatus.UnknownConversation };
    }

    private async Task<TurnReceipt?> FallDueAsync(ConversationMemory memory, DateTimeOffset dueAt)
    {
        if (memory.DueAt != dueAt)
        {
            // It has been told, or a turn changed or cleared the time while the worker was on its way.
            return new TurnReceipt { Status = TurnStatus.Repeated };
        }

        // No key: the stored due time guards against a second run better, since it is cleared in the same commit.
        var last = Parse(await store.ReadLastInboundAsync(Id, CancellationToken.None));
        var activity = Identify(DueEvent.Create(last, dueAt, Now()), memory);
        return await RunAsync(memory, activity, key: null, CancellationToken.None);
    }

    private async Task<TurnReceipt?> RunAsync(
        ConversationMemory memory, Activity activity, string? key, CancellationToken cancellationToken)
    {
        var request = new TurnRequest
        {
            Activity = activity,
            State = memory.State,
            Now = Now(),
            Seed = Seed(),
            Sequence = memory.Sequence + 1,
        };
        var result = await runner.RunAsync(request, cancellationToken);
        var commit = TurnRecord.Create(Id, key, request, result, memory.DueAt);
        if (await store.CommitAsync(commit) == CommitOutcome.Conflict)
        {
            LogConflict(Id, activity.Id);
            return null;
        }

        memory.Adopt(commit);
        if (result.Error is { } error)
        {
            LogTurnFailed(error, Id, activity.Id);
        }

        notices.Tell(commit);
        return Receipt(TurnStatus.Accepted, activity.Id, request.Sequence, commit.Response);
    }

    private Activity Identify(Activity activity, ConversationMemory memory) =>
        activity with { Id = ActivityIds.Create(Id.Value, memory.Sequence + 1) };

    // Whole milliseconds, as the store keeps them: a replay must get the very same time.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    private static ulong Seed() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    private static Activity Parse(ReadOnlyMemory<byte> utf8Json) =>
        JsonSerializer.Deserialize(utf8Json.Span, BotFrameworkJson.Default.Activity)
        ?? throw new JsonException("The activity is \"null\"; send an object.");

    private static TurnReceipt Receipt(TurnStatus status, string? activityId, long sequence, TurnResponse response) => new()
    {
        Status = status,
        ActivityId = activityId ?? string.Empty,
        Sequence = sequence,
        ResponseStatus = response.Status,
        ResponseBody = response.Body,
    };

    private static TurnReceipt Unavailable() => new() { Status = TurnStatus.Unavailable, RetryAfter = RetryAfter };
}
