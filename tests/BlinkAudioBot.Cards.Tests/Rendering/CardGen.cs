using BlinkAudioBot.Cards.Rendering;
using CsCheck;

namespace BlinkAudioBot.Cards.Tests.Rendering;

/// <summary>Cards with odd texts and every combination of optional parts.</summary>
internal static class CardGen
{
    private static readonly string[] Odd =
        ["", "${title}", "\"", "\\", "a\nb", "😀", "null", "3", "</script>"];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char[' ', '~'], 0, 40],
        Gen.String[Gen.Char['\u0001', '\uD7FF'], 0, 20],
        Gen.Int[0, Odd.Length - 1].Select(index => Odd[index]));

    private static readonly Gen<string[]> Texts = Text.Array[0, 6];

    private static readonly Gen<CardSection?> Section =
        Optional(Gen.Select(Text, Texts, (heading, lines) => new CardSection(heading, lines)));

    private static readonly Gen<CardAnswer> Answer =
        Gen.Select(Text, Text, Gen.Enum<AnswerStyle>(), (id, label, style) => new CardAnswer(id, label, style));

    private static readonly Gen<CardAnswer[]> Answers = Answer.Array[0, 8];

    private static readonly Gen<CardPicture> Picture =
        Gen.Select(Gen.Int[0, 99], Text, (number, alt) => new CardPicture($"/images/en/picture-{number}.png", alt));

    private static readonly Gen<CardLink> Link =
        Gen.Select(Text, Gen.Int[0, 99], (label, number) => new CardLink(label, $"/page-{number}/"));

    private static readonly Gen<CardRating> Rating =
        Gen.Select(Text, Text, Gen.Int[1, 2000], Answer.Array[1, 5], (question, label, length, answers) => new CardRating(question, label, length, answers));

    public static Gen<StepCard> Step { get; } = Gen.Select(
        Gen.Select(Text, Text, Text, Gen.Int),
        Gen.Select(Section, Texts, Section, Optional(Picture)),
        Optional(Link),
        Answer.Array[0, 8],
        (head, body, link, answers) => new StepCard
        {
            Language = "en",
            Progress = head.Item1,
            Title = head.Item2,
            Why = head.Item3,
            Visit = head.Item4,
            Warning = body.Item1,
            Instructions = body.Item2,
            Details = body.Item3,
            Picture = body.Item4,
            Link = link,
            Answers = answers,
        });

    public static Gen<ChoiceCard> Choice { get; } = Gen.Select(
        Text, Optional(Text), Gen.Int, Answers,
        (question, hint, visit, answers) =>
            new ChoiceCard { Language = "en", Question = question + "?", Hint = hint, Visit = visit, Answers = answers });

    public static Gen<ClosingCard> Closing { get; } = Gen.Select(
        Gen.Select(Text, Texts, Gen.Int),
        Optional(Gen.Select(Text, Text, (label, value) => new CardReference(label, value))),
        Optional(Rating),
        Answer.Array[0, 6],
        (head, reference, rating, answers) => new ClosingCard
        {
            Language = "en",
            Title = head.Item1 + ".",
            Lines = head.Item2,
            Visit = head.Item3,
            Reference = reference,
            Rating = rating,
            Answers = answers,
        });

    private static Gen<T?> Optional<T>(Gen<T> gen)
        where T : class =>
        Gen.Select(Gen.Bool, gen, (isThere, value) => isThere ? value : null);
}
