using System.Globalization;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Dialogs.Tests.Harness;
using BotFramework.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Dialogs.Tests.Understanding;

/// <summary>Every answer of every prompt can be typed, and leads where its button leads.</summary>
public sealed class ChoicePromptTests
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];

    private static readonly GuidePath Path = new(GuideSteps.All);

    public static TheoryData<string> Prompts => [.. Places.All];

    public static TheoryData<string> Numbered => [.. Places.All.Where(place => !IsStep(place))];

    [Theory]
    [MemberData(nameof(Prompts))]
    public Task By_label_and_by_synonym(string place) => EachAsync(
        place,
        (answer, _) => [answer.Label, answer.Label.ToUpperInvariant(), $"{answer.Label.ToLowerInvariant()}.", .. answer.Spoken]);

    [Theory]
    [MemberData(nameof(Numbered))]
    public Task By_number_and_by_place(string place) => EachAsync(
        place,
        (_, number) =>
        [
            number.ToString(CultureInfo.InvariantCulture), $"{number}.", $"option {number}", $"number {number}",
            $"the {Ordinals[number - 1]} one", $"the {Ordinals[number - 1]} one please", $"{Ordinals[number - 1]}",
        ]);

    [Theory]
    [MemberData(nameof(Numbered))]
    public Task The_last_by_place(string place) =>
        EachAsync(place, (_, _) => ["the last one", "last one please"], isLastOnly: true);

    // A step's own instructions are numbered for many who read them.
    [Theory]
    [InlineData("step")]
    [InlineData("warned")]
    public Task Of_a_step_s_answers_the_first_is_never_meant_by_a_number(string place) =>
        EachAsync(place, (_, number) => number > 1 ? [$"option {number}", $"the {Ordinals[number - 1]} one"] : []);

    [Theory]
    [InlineData("problem", "both", "problem", "problem.no_audio")]
    [InlineData("scope", "both", "scope", "all")]
    [InlineData("cameras", "both", "device", "floodlight")]
    [InlineData("problem", "not sure", "problem", "unknown")]
    [InlineData("device", "not sure", "device", "unknown")]
    [InlineData("model", "I don't know which", "device", "unknown")]
    [InlineData("cameras", "not sure", "device", "floodlight")]
    [InlineData("scope", "no idea", "scope", "unknown")]
    [InlineData("syncModule", "I can't tell", "syncModule", "unknown")]
    [InlineData("platform", "dunno", "platform", "unknown")]
    public async Task Both_and_not_sure_are_answers(string place, string text, string slot, string value)
    {
        var conversation = await Places.To(place).PlayAsync();

        await conversation.SayAsync(text, TestContext.Current.CancellationToken);

        Assert.Equal(value, Harness.Screen.State(conversation.Sent[^1])["slots"].GetProperty(slot).GetString());
    }

    [Theory]
    [InlineData("not sure")]
    [InlineData("both")]
    [InlineData("I have no idea")]
    public async Task Where_it_is_no_answer_nothing_changes(string text)
    {
        foreach (var place in Places.All.Where(place => place is "step" or "warning" or "warned" or "offer" or "exhausted" or "unsupported" or "doubt" or "still" or "escalated"))
        {
            var conversation = await Places.To(place).PlayAsync();
            var before = Harness.Screen.State(conversation.Sent[^1])["slots"].GetRawText();
            var outcome = Harness.Screen.State(conversation.Sent[^1])["outcome"].GetString();

            await conversation.SayAsync(text, TestContext.Current.CancellationToken);

            if (place != "doubt")
            {
                Assert.Equal(before, Harness.Screen.State(conversation.Sent[^1])["slots"].GetRawText());
            }

            Assert.Equal(outcome, Harness.Screen.State(conversation.Sent[^1])["outcome"].GetString());
        }
    }

    private static bool IsStep(string place) => place is "step" or "warned";

    private static async Task EachAsync(string place, Func<Answer, int, IEnumerable<string>> ways, bool isLastOnly = false)
    {
        var offered = await OfferedAsync(place);
        for (var index = isLastOnly ? offered.Count - 1 : 0; index < offered.Count; index++)
        {
            var pressed = await AfterAsync(place, conversation => PressAsync(conversation, offered[index].Id));
            foreach (var way in ways(offered[index], index + 1).Where(way => !IsSaidOfAnother(offered, index, way)))
            {
                var said = await AfterAsync(place, conversation => conversation.SayAsync(way, TestContext.Current.CancellationToken));
                Assert.True(pressed == said, $"At {place}, '{way}' is not [{offered[index].Label}]:\n{said}\ninstead of\n{pressed}");
            }
        }
    }

    // "The first one" is what the first Indoor is called, wherever it stands.
    private static bool IsSaidOfAnother(IReadOnlyList<Answer> offered, int index, string way) =>
        offered.Where((_, other) => other != index).Any(answer => answer.IsSaidBy(SpokenText.Normalize(way)));

    private static async Task PressAsync(Conversation conversation, string id)
    {
        var card = conversation.Sent.Last(message => CardButtons.Of(message).Any());
        var button = CardButtons.Of(card).Single(button => button.Data.GetProperty("answer").ValueEquals(id));
        await conversation.PressAsync(button.Data, TestContext.Current.CancellationToken);
    }

    private static async Task<string> AfterAsync(string place, Func<Conversation, Task> act)
    {
        var conversation = await Places.To(place).PlayAsync();
        var before = conversation.Sent.Count;
        await act(conversation);
        return string.Join('\n', conversation.Sent.Skip(before).Where(message => message.Type == ActivityTypes.Message && !IsReply(message)).Select(Shown));
    }

    // Who writes that they do not know is told that it is all right; a button leads on at once.
    private static bool IsReply(Activity message) => message.Text?.StartsWith("That is all right.", StringComparison.Ordinal) is true;

    private static string Shown(Activity message) =>
        $"{message.Text} {string.Join(' ', Harness.Screen.State(message).Select(field => field.Value.ToString()))}";

    private static async Task<IReadOnlyList<Answer>> OfferedAsync(string place)
    {
        var conversation = await Places.To(place).PlayAsync();
        var file = conversation.File;
        return TestBot.Services.GetRequiredService<AnswerBook>().Present(file, Path.Warns(file));
    }
}
