using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BlinkAudioBot.Desk.Cases;
using BlinkAudioBot.Desk.Http;

namespace BlinkAudioBot.Desk.Events;

/// <summary>Makes events of what is in the store.</summary>
internal sealed class DeskNews(CaseQueue queue, CaseSummaries summaries, IConversationLog log)
{
    private const int PageSize = 200;

    /// <summary>The number of the last change.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    public long LastChange() => queue.LastChange();

    /// <summary>Cases that changed after a change, a page at most.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    public IReadOnlyList<CaseRow> ChangesAfter(long change) => queue.ChangesAfter(change, PageSize);

    /// <summary>The event of a changed case.</summary>
    public DeskEvent Of(CaseRow row) =>
        DeskEvent.Create("case", summaries.Of(row), DeskJson.Default.CaseSummary, row.Change);

    /// <summary>The case of a conversation; null when it has none.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    public string? ReferenceOf(ConversationId conversation) => queue.FindOf(conversation)?.Reference;

    /// <summary>The event of a log that has grown.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    public async Task<DeskEvent> ActivityAsync(string? reference, ConversationId conversation, CancellationToken cancellationToken)
    {
        // Nothing is after the greatest place, so only the log's end is read.
        var end = await log.ReadAllAsync(conversation, long.MaxValue, limit: 1, cancellationToken);
        return DeskEvent.Create(
            "activity", new ActivityNews(reference, conversation.Value, end?.Watermark ?? 0), DeskJson.Default.ActivityNews);
    }
}
