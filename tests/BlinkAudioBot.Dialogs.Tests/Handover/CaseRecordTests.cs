using System.Text.Json;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Tests.Harness;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Tests.Handover;

/// <summary>What an agent reads first.</summary>
public sealed class CaseRecordTests
{
    private const string Known = "they can't hear me on my mini, all of them, iphone";

    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Steps_that_are_left_out_tell_what_rules_them_out()
    {
        var record = await RecordAsync(new Talk().Says(Known));

        Assert.Equal(
            """[{"id":"reboot-camera","because":"scope=all"},{"id":"reboot-sync-module","because":"device=mini"},{"id":"reset-sync-module","because":"device=mini"},{"id":"readd-camera","because":"scope=all"},{"id":"factory-reset","because":"scope=all"}]""",
            record.GetProperty("skipped").GetRawText());
    }

    [Fact]
    public async Task A_step_that_two_facts_rule_out_tells_both()
    {
        var record = await RecordAsync(new Talk().Says("i can't hear them on my mini, only one of my cameras, iphone"));

        var because = record.GetProperty("skipped").EnumerateArray()
            .Single(step => step.GetProperty("id").GetString() == "reset-sync-module").GetProperty("because").GetString();
        Assert.Equal("device=mini, scope=one", because);
    }

    [Theory]
    [InlineData("""{"step":"microphone-permission","why":"next"}""", "Didn't help")]
    [InlineData("""{"step":"talk-button","why":"skipped"}""", "Skip", "Didn't help", "Didn't help", "Didn't help", "Didn't help", "Skip")]
    public async Task What_to_try_next_is_suggested(string suggestion, params string[] presses)
    {
        var record = await RecordAsync(new Talk().Says(Known).Presses(presses));

        Assert.Equal(suggestion, record.GetProperty("suggestion").GetRawText());
    }

    [Fact]
    public async Task Without_two_way_audio_there_is_nothing_to_try()
    {
        var record = await RecordAsync(new Talk().Says("they can't hear me on my XT"));

        Assert.Equal("""{"why":"no-two-way-audio"}""", record.GetProperty("suggestion").GetRawText());
    }

    [Fact]
    public async Task Sentences_that_were_not_understood_and_the_mood_are_kept()
    {
        var record = await RecordAsync(new Talk().Says(Known).Says("blah", "this is urgent, you stupid bot"));

        Assert.Equal("blah", record.GetProperty("missed")[0].GetProperty("text").GetString());
        Assert.Equal("""{"urgent":true,"abusive":true}""", record.GetProperty("mood").GetRawText());
    }

    [Theory]
    [InlineData("this is urgent, you idiot, get me a human", "true", "true")]
    [InlineData("please hurry asap you moron, they can't hear me, mini, all of them, iphone", "true", "true")]
    [InlineData("the damn thing works again, fucking great", "false", "false")]
    public async Task The_mood_is_kept_whatever_else_is_said(string text, string urgent, string abusive)
    {
        var record = await RecordAsync(new Talk().Says(Known).Says(text));

        Assert.Equal($$"""{"urgent":{{urgent}},"abusive":{{abusive}}}""", record.GetProperty("mood").GetRawText());
    }

    [Fact]
    public async Task The_signal_is_kept()
    {
        var record = await RecordAsync(new Talk().Says("they can't hear me", "full bars", "mini, android, all of them"));

        Assert.Equal("5", record.GetProperty("signal").GetString());
    }

    [Fact]
    public async Task The_last_words_are_the_persons_or_an_agents()
    {
        var conversation = await new Talk().Says(Known, "human").Presses("Yes, pass it on").PlayAsync();
        var robin = new ChannelAccount { Id = "agent:robin", Name = "Robin", Role = RoleTypes.Agent };

        var opened = Of(await conversation.SayAsync("hello?", Token));
        await conversation.CommandAsync(robin, CaseCommands.Take, "{}", Token);
        var answered = Of(await conversation.CommandAsync(robin, CaseCommands.Reply, """{"text":"Hi"}""", Token));
        var pressed = Of(await conversation.PressAsync(JsonElement.Parse("""{"visit":1,"answer":"step.not_worked"}"""), Token));
        var file = Of(await conversation.SendAsync(
            new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment { Name = "wifi.png" }] }, Token));

        Assert.Equal(["person hello? 2", "agent Hi 0", "person Didn't help 1", "person wifi.png 2"], [Last(opened), Last(answered), Last(pressed), Last(file)]);

        static string Last(JsonElement record) =>
            $"{record.GetProperty("lastFrom")} {record.GetProperty("lastText")} {record.GetProperty("unread")}";
    }

    private static async Task<JsonElement> RecordAsync(Talk talk)
    {
        var conversation = await talk.PlayAsync();
        if (!conversation.Sent[^1].Text?.Contains("Shall I pass", StringComparison.Ordinal) is true)
        {
            await conversation.SayAsync("human", Token);
        }

        return Of(await conversation.SayAsync("yes", Token));
    }

    private static JsonElement Of(TurnResult result) => Assert.Single(result.Effects.OfType<CaseEffect>()).Record;
}
