using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Desk;

/// <summary>Every word that the desk's server asks for.</summary>
public static class DeskWords
{
    private const string Sentences = """
        deskCases.unknownProblem
        deskCases.steps {count}
        deskCases.urgent
        email.from
        email.subject {reference}
        email.writes {name} {reference}
        email.answer
        email.link
        email.lifetime {days}
        email.noReply {reference}
        """;

    /// <summary>The sentences, to be checked at start.</summary>
    public static IReadOnlyList<SentenceNeed> Needs { get; } = [.. SentenceNeed.ParseAll(Sentences)];
}
