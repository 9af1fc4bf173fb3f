using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Tests.Harness;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>Whatever people press and say, in any order: no turn fails, replays alike, and the state stays sound.</summary>
public sealed class RandomWalkTests
{
    private const int TurnsEach = 40;

    private static readonly string[] Sentences =
    [
        "they can't hear me", "i can't hear them", "choppy", "mini", "indoor", "it's the outdoor 4 actually", "doorbell 2", "xt",
        "only one", "all of them", "i only have one camera", "no sync module", "sync module 2", "android", "iphone", "not sure",
        "it works now", "didn't help", "next", "back", "skip", "repeat", "explain", "i can't", "yes", "no", "human", "start over",
        "hello", "thanks", "bye", "help", "do my clips have sound", "how do i reboot the camera", "blah", "2", "the last one", "",
        "works on my wife's phone", "three bars", "it stopped again", "good, quick", "my dog likes it",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Any_conversation_stays_sound(int seed)
    {
        for (var walk = 0; walk < 60; walk++)
        {
            await WalkAsync(new TurnRandom(((ulong)seed * 1000) + (ulong)walk));
        }
    }

    private static async Task WalkAsync(TurnRandom random)
    {
        var token = TestContext.Current.CancellationToken;
        var conversation = new Conversation(TestBot.Runner);
        await conversation.JoinAsync(token);
        for (var turn = 0; turn < TurnsEach; turn++)
        {
            var buttons = conversation.Sent.Where(activity => CardButtons.Of(activity).Any()).TakeLast(2).SelectMany(CardButtons.Of).ToList();
            _ = random.Next(10) switch
            {
                < 4 => await conversation.SayAsync(Sentences[random.Next(Sentences.Length)], token),
                9 => await conversation.PassAsync(conversation.Now.AddHours(random.Next(40)), token),
                _ => await conversation.PressAsync(buttons[random.Next(buttons.Count)].Data, token),
            };
            Check(conversation.Sent[^1]);
        }
    }

    private static void Check(Activity last)
    {
        var state = Assert.Single(last.Entities ?? []).Properties ?? [];
        var isGuide = state["phase"].GetString() == Phases.Guide;
        Assert.Equal(isGuide, state["number"].ValueKind == System.Text.Json.JsonValueKind.Number);
        if (isGuide)
        {
            Assert.InRange(state["number"].GetInt32(), 1, state["of"].GetInt32());
            var slots = state["slots"].EnumerateObject().Aggregate(
                new CaseFile(), (file, slot) => file.With(slot.Name, slot.Value.GetString()));
            Assert.Contains(state["step"].GetString(), new GuidePath(GuideSteps.All).Applying(slots).Select(step => step.Id), StringComparer.Ordinal);
        }
    }
}
