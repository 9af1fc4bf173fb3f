using System.Diagnostics;
using CsCheck;

namespace BlinkAudioBot.Language.Tests.Entities;

public sealed class AnyTextTests
{
    private static readonly string[] Fragments =
    [
        "mini", "Mini 2K+", "not the", "only one", "all of", "of my", "cameras", "3 bars", "sync module", "no", "the last one",
        "doorbel", "outdor 4", ",", ". ", "’s", "2", "gen", "\uD83D", "\uDE42", "🙂", "\u0000", "é", "＋", "٣", "'", "\n", "#",
    ];

    private static readonly Gen<string> Anything = Gen.OneOf(
        Gen.String[Gen.Char[(char)0, (char)0xFFFF], 0, 60],
        Gen.Int[0, Fragments.Length - 1].Select(index => Fragments[index]).Array[0, 25].Select(parts => string.Join(' ', parts)),
        Gen.Int[0, Fragments.Length - 1].Select(index => Fragments[index]).Array[0, 25].Select(string.Concat));

    [Fact]
    public void Every_span_lies_in_the_text_and_entities_of_a_name_do_not_overlap() => Anything.Sample(text =>
    {
        foreach (var named in Entity.Recognizer.Recognize(text).GroupBy(entity => entity.Name, StringComparer.Ordinal))
        {
            var end = 0;
            foreach (var entity in named)
            {
                Assert.True(entity.Length > 0 && entity.Start >= end && entity.Start + entity.Length <= text.Length, $"{entity} of '{text}'");
                end = entity.Start + entity.Length;
            }
        }
    });

    [Fact]
    public void The_model_gives_the_same_words_as_the_text() => Anything.Sample(text =>
    {
        foreach (var result in Entity.Recognizer.Models.SelectMany(model => model.Parse(text)))
        {
            Assert.Equal(text[result.Start..(result.End + 1)], result.Text);
        }
    });

    [Fact]
    public void The_same_text_gives_the_same_entities() => Anything.Sample(text =>
        Assert.Equal(Entity.Recognizer.Recognize(text), Entity.Recognizer.Recognize(text)));

    [Theory]
    [InlineData("mini ")]
    [InlineData("not the mini or ")]
    [InlineData("zzzzbell ")]
    [InlineData("a")]
    [InlineData("2.")]
    [InlineData(" ")]
    [InlineData("all of my ")]
    public void A_text_of_twenty_thousand_characters_is_read_at_once(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000 / part.Length));
        Entity.Recognizer.Recognize(text);

        var clock = Stopwatch.StartNew();
        Entity.Recognizer.Recognize(text);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }
}
