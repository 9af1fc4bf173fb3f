using BotFramework.Schema;

namespace BlinkAudioBot.Dialogs.Tests.Harness;

/// <summary>
/// A person who answers what is asked, tries every step, asks for more detail at each and says yes to every warning: all that such
/// a case can be shown.
/// </summary>
internal static class GuideWalk
{
    private const int MostTurns = 80;

    private static readonly Dictionary<string, string> Volunteered = new(StringComparer.Ordinal)
    {
        ["otherPhone=works"] = "it works on my wife's phone",
        ["syncModule=original"] = "i have the original sync module",
        ["syncModule=2"] = "i have the sync module 2",
        ["syncModule=xr"] = "i have the sync module xr",
        ["syncModule=core"] = "i have the sync module core",
    };

    /// <summary>Walks the guide with what is known, as in "device=mini platform=ios"; the person is not sure of the rest.</summary>
    public static async Task<Conversation> OfAsync(string known)
    {
        var facts = known.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var wanted = facts.Select(fact => fact.Split('=')).ToDictionary(fact => fact[0], fact => fact[1], StringComparer.Ordinal);
        var conversation = await new Talk().Joins().PlayAsync();
        foreach (var fact in facts.Where(Volunteered.ContainsKey))
        {
            await conversation.SayAsync(Volunteered[fact], TestContext.Current.CancellationToken);
        }

        for (var turn = 0; turn < MostTurns && Answer(conversation, wanted) is { } answer; turn++)
        {
            await conversation.SendAsync(answer, TestContext.Current.CancellationToken);
        }

        var slots = Screen.State(Last(conversation))["slots"];
        Assert.All(wanted, fact => Assert.Equal(fact.Value, slots.GetProperty(fact.Key).GetString()));
        return conversation;
    }

    /// <summary>The steps shown on a walk.</summary>
    public static async Task<IReadOnlyList<Screen>> ScreensAsync(string known)
    {
        var conversation = await OfAsync(known);
        return [.. conversation.Sent.Where(message => Screen.State(message)["phase"].ValueEquals("guide")).Select(Screen.Read)];
    }

    // Null when the guide is over.
    private static Activity? Answer(Conversation conversation, Dictionary<string, string> wanted)
    {
        var last = Last(conversation);
        var state = Screen.State(last);
        return state["phase"].GetString() switch
        {
            "triage" => Inform(last, state["asking"].GetString() ?? string.Empty, wanted),
            "guide" => Press(last, Next(Screen.Read(last))),
            _ => null,
        };
    }

    private static string Next(Screen screen) =>
        screen.Warns ? "go-ahead"
        : screen.At("details").Count == 0 ? "step.explain"
        : "step.not_worked";

    private static Activity Inform(Activity last, string slot, Dictionary<string, string> wanted) =>
        !wanted.TryGetValue(slot, out var value) ? Press(last, "unknown")
        : slot == "device" && value != "unknown" ? new Activity { Type = ActivityTypes.Message, Text = TestBot.Words.Text($"answers.device.{value}.label") }
        : Press(last, value);

    private static Activity Press(Activity last, string answer) => new()
    {
        Type = ActivityTypes.Message,
        Value = CardButtons.Of(last).First(button => button.Data.GetProperty("answer").ValueEquals(answer)).Data,
    };

    private static Activity Last(Conversation conversation) =>
        conversation.Sent.Last(activity => activity.Type == ActivityTypes.Message);
}
