using System.Globalization;
using System.Text.Json;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk.Cases;
using BlinkAudioBot.Desk.Email;
using BlinkAudioBot.Desk.Hours;
using BlinkAudioBot.Desk.Http;
using BotFramework.Schema;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Waiting;

/// <summary>
/// Tells those who wait what is worth telling them. It keeps nothing: what somebody was told stands in their case, written by the
/// turn that told them, so a restart repeats nothing.
/// </summary>
internal sealed class QueueTeller(
    CaseQueue queue,
    CaseBell bell,
    OpeningHours hours,
    UsualWait usualWait,
    EmailReach email,
    IGrainFactory grains,
    IOptions<DeskOptions> options,
    TimeProvider time)
{
    private const string Command = "blinkaudiobot/case/queued";

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>Tells all who wait.</summary>
    /// <returns>When to look again, if nothing happens before.</returns>
    /// <exception cref="StoreUnavailableException">The cases cannot be read now.</exception>
    public async Task<DateTimeOffset> TellAsync(CancellationToken cancellationToken)
    {
        var (limit, now) = (options.Value.WaitingLimit, time.GetUtcNow());
        var state = hours.At(now);
        var next = state.Until ?? DateTimeOffset.MaxValue;
        var usual = new Lazy<TimeSpan?>(usualWait.Find);
        var queued = queue.Waiting();
        bell.Know(queued);
        foreach (var waiting in queued)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (WaitingRules.For(waiting, state, limit, email.CanReach(waiting.Conversation), now) is not { } news)
            {
                next = Earlier(next, WaitingRules.LateAt(waiting, state, limit));
            }
            else if (!await SendAsync(waiting, Completed(news, usual, now - waiting.WaitingSince)))
            {
                next = Earlier(next, now + RetryAfter);
            }
        }

        return next;
    }

    // What was waited already is part of the usual wait. Who waits longer than that is told nothing of it.
    private WaitingNews Completed(WaitingNews news, Lazy<TimeSpan?> usual, TimeSpan waited)
    {
        var minutes = news is { Open: true, Late: false } && usual.Value is { } whole
            ? (int)Math.Round((whole - waited).TotalMinutes, MidpointRounding.AwayFromZero)
            : 0;
        return news with
        {
            WaitMinutes = minutes > 0 ? minutes : null,
            Zone = news.OpensAt is null && news.ClosesAt is null ? null : hours.Place,
        };
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset? other) => other < one ? other.Value : one;

    // Refused is done as well: somebody has just taken the case. The key grows with what was told, and with each wait.
    private async Task<bool> SendAsync(WaitingCase waiting, WaitingNews news)
    {
        var receipt = await grains.GetGrain<IConversationGrain>(waiting.Conversation).CommandAsync(
            new ConversationCommand
            {
                Name = Command,
                From = new ChannelAccount { Id = "system", Role = RoleTypes.Bot },
                Value = JsonSerializer.SerializeToElement(news, DeskJson.Default.WaitingNews),
                Key = string.Create(
                    CultureInfo.InvariantCulture,
                    $"queued|{waiting.Reference}|{waiting.WaitingSince.UtcTicks}|{waiting.Told?.Count ?? 0}"),
            },
            CancellationToken.None);
        return receipt.Status != TurnStatus.Unavailable;
    }
}
