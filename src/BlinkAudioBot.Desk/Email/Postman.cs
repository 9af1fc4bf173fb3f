using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BlinkAudioBot.Desk.Email.Outbox;
using BlinkAudioBot.Desk.Email.Smtp;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Email;

/// <summary>
/// Sends what is in the outbox, in order: within a conversation the next e-mail waits until the one before it is sent or given up.
/// At least once: only the one under way at a crash may be sent twice, and then with the same id.
/// </summary>
internal sealed partial class Postman(
    LetterLedger ledger,
    LetterPaper paper,
    SmtpTrust trust,
    IConversationWatch watch,
    IOptions<EmailOptions> options,
    TimeProvider time,
    ILogger<Postman> logger)
{
    /// <summary>Sends all that is due.</summary>
    /// <returns>When to try again; the end of time when nothing waits.</returns>
    /// <exception cref="StoreUnavailableException">The outbox cannot be used now.</exception>
    /// <exception cref="OperationCanceledException">The server stops; the next start goes on.</exception>
    public async Task<DateTimeOffset> DeliverAsync(CancellationToken cancellationToken)
    {
        using var session = new SmtpSession(options.Value, trust);
        var next = DateTimeOffset.MaxValue;
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var letter in ledger.ReadPending())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (held.Contains(letter.Conversation))
            {
                continue;
            }

            var (retryAt, isReachable) = letter.NextAt > time.GetUtcNow()
                ? (letter.NextAt, true)
                : await DeliverAsync(session, letter, cancellationToken);
            if (retryAt is { } later)
            {
                held.Add(letter.Conversation);
                next = later < next ? later : next;
            }

            // Nobody else's would come through now.
            if (!isReachable)
            {
                break;
            }
        }

        return next;
    }

    private async Task<(DateTimeOffset? RetryAt, bool IsReachable)> DeliverAsync(
        SmtpSession session, OutgoingLetter letter, CancellationToken cancellationToken)
    {
        var (messageId, earlier) = ledger.Open(letter, paper.IdOf(letter), time.GetUtcNow());
        if (letter.Letter.OnlyIfAway && watch.IsWatched(new ConversationId(letter.Conversation)))
        {
            ledger.Drop(letter);
            LogNeedless(letter.Number, letter.Letter.Reference);
            return (null, true);
        }

        var result = await session.SendAsync(paper.Write(letter, messageId, earlier, time.GetUtcNow()), cancellationToken);
        if (result.Kind == SmtpResultKind.Sent)
        {
            ledger.Settle(letter);
            LogSent(letter.Number, letter.Letter.Reference);
            return (null, true);
        }

        return (Fail(letter, result), result.Kind != SmtpResultKind.Unreachable);
    }

    private DateTimeOffset? Fail(OutgoingLetter letter, SmtpResult result)
    {
        var now = time.GetUtcNow();
        var nextAt = LetterSchedule.NextAt(result.Kind, letter.Attempts + 1, letter.Since ?? now, now);
        if (nextAt is { } later)
        {
            ledger.Postpone(letter, result, later);
            LogRetry(letter.Number, letter.Letter.Reference, result, later - now);
        }
        else
        {
            ledger.Bury(letter, result, now);
            LogBuried(letter.Number, letter.Letter.Reference, result);
        }

        return nextAt;
    }
}
