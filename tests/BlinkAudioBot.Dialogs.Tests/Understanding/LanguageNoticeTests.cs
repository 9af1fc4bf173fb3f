using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests.Understanding;

/// <summary>Who writes in another language, or asks for one, is told which is spoken, wherever the conversation stands.</summary>
public sealed class LanguageNoticeTests
{
    private static readonly string[] Sentences =
    [
        "no hablo ingles", "español", "en francais svp", "sprechen sie deutsch", "can you speak french", "do you do german",
        "spanish please", "i dont speak english", "tamil?", "what languages do you support", "any chance of this in polish",
    ];

    public static TheoryData<string, string> Everywhere =>
        [.. Places.All.Where(place => place != "rating").SelectMany(place => Sentences.Select(text => (place, text)))];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task It_is_told(string place, string text)
    {
        var conversation = await Places.To(place).PlayAsync();

        var result = await conversation.SayAsync(text, TestContext.Current.CancellationToken);

        Assert.Contains(result.Activities, said => said.Text?.StartsWith("I understand only English", StringComparison.Ordinal) is true);
        Assert.NotEmpty(CardButtons.Of(result.Activities[^1]));
    }
}
