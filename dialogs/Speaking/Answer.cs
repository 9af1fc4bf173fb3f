using System.Text.Json;
using BlinkAudioBot.Cards.Rendering;
using BotFramework.Schema;

namespace BlinkAudioBot.Dialogs.Speaking;

/// <summary>An answer that is offered.</summary>
internal sealed class Answer
{
    private readonly HashSet<string> _spoken;

    public Answer(string id, string label, string synonyms, AnswerStyle style)
    {
        Id = id;
        Card = new CardAnswer(id, label, style);
        Suggestion = new CardAction
        {
            Type = CardActionTypes.ImBack,
            Title = label,
            Value = JsonSerializer.SerializeToElement(label, BotFrameworkJson.Default.String),
        };
        _spoken = [.. synonyms.Split('|').Append(label).Select(SpokenText.Normalize)];
    }

    /// <summary>What comes back: an intent's label or a slot's value.</summary>
    public string Id { get; }

    public string Label => Card.Label;

    public CardAnswer Card { get; }

    public CardAction Suggestion { get; }

    /// <summary>Everything that says just this, normalised.</summary>
    public IReadOnlyCollection<string> Spoken => _spoken;

    /// <summary>Whether a sentence, normalised, says just this.</summary>
    public bool IsSaidBy(string normalized) => _spoken.Contains(normalized);
}
