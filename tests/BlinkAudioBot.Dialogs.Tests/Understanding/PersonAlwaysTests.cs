using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests.Understanding;

/// <summary>Who wants a person is offered one, wherever the conversation stands and whatever else is said.</summary>
public sealed class PersonAlwaysTests
{
    private static readonly string[] Wishes =
    [
        "human", "AGENT", "get me a human", "no, still nothing, get me a human", "yes but let me talk to a real person",
        "good, but I want to speak to someone", "it works now but I still want to talk to an agent", "not sure, can I talk to a person",
        "you stupid bot, give me a human", "i want to speak with a representative about my mini 2, android",
    ];

    public static TheoryData<string, string> EveryWish => [.. Places.All.SelectMany(place => Wishes.Select(wish => (place, wish)))];

    [Theory]
    [MemberData(nameof(EveryWish))]
    public async Task A_wish_for_a_person_wins(string place, string wish)
    {
        var conversation = await Places.To(place).PlayAsync();

        await conversation.SayAsync(wish, TestContext.Current.CancellationToken);

        var last = Harness.Screen.State(conversation.Sent[^1]);
        var isAsked = CardButtons.Of(conversation.Sent[^1]).Any(button => button.Label == "Yes, pass it on");
        Assert.Equal("handoff", last["phase"].GetString());
        Assert.True(isAsked || last["outcome"].GetString() == "escalated", conversation.Sent[^1].Text);
    }
}
