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
    private static readonly ChannelAccount Robin = new() { Id = "agent:robin", Name = "Robin", Role = RoleTypes.Agent };

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
        var conversation = await new Talk().Says(Known, "human").PlayAsync();

        var asked = Of(await conversation.SayAsync("yes", Token));
        var opened = Of(await conversation.SayAsync("hello?", Token));
        await conversation.CommandAsync(Robin, CaseCommands.Take, "{}", Token);
        var answered = Of(await conversation.CommandAsync(Robin, CaseCommands.Reply, """{"text":"Hi"}""", Token));
        var pressed = Of(await conversation.PressAsync(JsonElement.Parse("""{"visit":1,"answer":"step.not_worked"}"""), Token));
        var file = Of(await conversation.SendAsync(
            new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment { Name = "wifi.png" }] }, Token));

        Assert.Equal((false, 0), (asked.TryGetProperty("lastText", out _), asked.GetProperty("unread").GetInt32()));
        Assert.Equal(["person hello? 1", "agent Hi 0", "person Didn't help 1", "person wifi.png 2"], [Last(opened), Last(answered), Last(pressed), Last(file)]);

        static string Last(JsonElement record) =>
            $"{record.GetProperty("lastFrom")} {record.GetProperty("lastText")} {record.GetProperty("unread")}";
    }

    [Fact]
    public async Task The_answer_to_a_step_that_an_agent_sent_is_kept_like_the_guides_own_and_called_by_its_label()
    {
        var conversation = await new Talk().Says("human").Presses("Yes, pass it on").PlayAsync();
        await conversation.CommandAsync(Robin, CaseCommands.Take, "{}", Token);
        var before = Of(await conversation.CommandAsync(Robin, CaseCommands.Reply, """{"step":"talk-button"}""", Token));

        var after = Of(await conversation.PressAsync(Answer(conversation, "step.not_worked"), Token));

        Assert.Equal("talk-button", before.GetProperty("suggestion").GetProperty("step").GetString());
        Assert.Equal("microphone-permission", after.GetProperty("suggestion").GetProperty("step").GetString());
        Assert.Equal("Didn't help", after.GetProperty("lastText").GetString());
        var step = Assert.Single(after.GetProperty("steps").EnumerateArray());
        Assert.Equal(("talk-button", "not_worked"), (step.GetProperty("id").GetString(), step.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task The_answer_to_a_card_that_no_agent_sent_is_no_answer_to_the_one_that_an_agent_sent()
    {
        var conversation = await new Talk().Says("human").Presses("Yes, pass it on").PlayAsync();
        await conversation.CommandAsync(Robin, CaseCommands.Take, "{}", Token);
        await conversation.CommandAsync(Robin, CaseCommands.Reply, """{"step":"talk-button"}""", Token);

        var record = Of(await conversation.PressAsync(JsonElement.Parse("""{"visit":1,"answer":"step.not_worked"}"""), Token));

        Assert.Empty(record.GetProperty("steps").EnumerateArray());
        Assert.Equal("Didn't help", record.GetProperty("lastText").GetString());
    }

    [Fact]
    public async Task What_is_said_to_a_closed_case_is_there_when_it_is_opened_again()
    {
        var conversation = await new Talk().Says(Known, "human").Presses("Yes, pass it on").PlayAsync();
        await conversation.CommandAsync(Robin, CaseCommands.Take, "{}", Token);
        var closed = await conversation.CommandAsync(Robin, CaseCommands.Close, """{"resolution":"resolved"}""", Token);

        var said = await conversation.SayAsync("thank you", Token);
        var reopened = Of(await conversation.CommandAsync(Robin, CaseCommands.Reopen, "{}", Token));

        Assert.Equal(0, Of(closed).GetProperty("unread").GetInt32());
        Assert.DoesNotContain(said.Effects, effect => effect is CaseEffect);
        Assert.Equal(("thank you", 1), (reopened.GetProperty("lastText").GetString(), reopened.GetProperty("unread").GetInt32()));
    }

    [Theory]
    [InlineData("99999")]
    [InlineData(null)]
    public async Task Nobody_has_seen_more_than_there_is(string? sequence)
    {
        var conversation = await new Talk().Says(Known, "human").Presses("Yes, pass it on").PlayAsync();
        await conversation.CommandAsync(Robin, CaseCommands.Take, "{}", Token);
        var value = sequence is null ? "{}" : $$"""{"sequence":{{sequence}}}""";

        var seen = await conversation.CommandAsync(Robin, CaseCommands.Seen, value, Token);

        var told = seen.Activities.Single(activity => activity.Name == "blinkaudiobot/seen").Value!.Value.GetProperty("sequence").GetInt64();
        Assert.InRange(told, 1, 40);
    }

    [Theory]
    [InlineData(CaseCommands.Seen, """{"sequence":-1}""", 400, "sequence", "\"seen\" needs \"sequence\": a number from 1.")]
    [InlineData(CaseCommands.Close, """{"resolution":"boring"}""", 400, "resolution", "\"close\" needs \"resolution\": resolved, unresolved, abandoned.")]
    [InlineData(CaseCommands.Note, "{}", 400, "text", "\"note\" needs \"text\": at least one character that is not blank.")]
    [InlineData(CaseCommands.Return, """{"slots":{"colour":"red"}}""", 409, "slots", "There is no slot \"colour\"; there are problem, device, platform, scope, syncModule, otherPhone, microphone.")]
    [InlineData(CaseCommands.Return, """{"slots":{"scope":"some"}}""", 409, "slots.scope", "There is no \"scope\" with the value \"some\"; there are one, all, unknown.")]
    [InlineData(CaseCommands.Return, """{"step":"factory-reset"}""", 409, "step", "The step \"factory-reset\" does not apply to this case; correct what is known about it in \"slots\", or choose one of talk-button, microphone-permission, speaker-volume, internet-connection, obstructions, reinstall-app.")]
    public async Task What_cannot_be_read_is_refused_with_what_can(string command, string value, int status, string field, string message)
    {
        var conversation = await new Talk().Says(Known, "human").Presses("Yes, pass it on").PlayAsync();
        await conversation.CommandAsync(Robin, CaseCommands.Take, "{}", Token);

        var refused = (await conversation.CommandAsync(Robin, command, value, Token)).InvokeResponse;

        Assert.Equal(
            (status, field, message),
            (refused!.Status, refused.Body!.Value.GetProperty("field").GetString(), refused.Body.Value.GetProperty("message").GetString()));
    }

    private static JsonElement Answer(Conversation conversation, string id) =>
        CardButtons.Of(conversation.Sent.Last(activity => activity.Attachments is { Count: > 0 }))
            .Select(button => button.Data).First(data => data.GetProperty("answer").GetString() == id);

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
