using System.Text.Json;
using BlinkAudioBot.Dialogs.Endings;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Tests.Harness;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Tests;

public sealed class ProtocolTests
{
    [Fact]
    public async Task The_state_entity_has_every_field_also_when_nothing_is_known()
    {
        var conversation = await new Talk().Joins().PlayAsync();

        Assert.Equal(
            """
            {"type":"blinkaudiobot/state","phase":"triage","step":null,"asking":"problem","number":null,"of":null,"outcome":null,"slots":{"problem":null,"device":null,"platform":null,"scope":null,"syncModule":null,"otherPhone":null,"microphone":null}}
            """,
            Entity(conversation.Sent[^1]));
    }

    [Fact]
    public async Task The_state_entity_says_where_the_guide_stands()
    {
        var conversation = await new Talk().Says("they can't hear me on my mini 2, all of them", "not sure").PlayAsync();

        Assert.Equal(
            """
            {"type":"blinkaudiobot/state","phase":"guide","step":"talk-button","asking":null,"number":1,"of":6,"outcome":null,"slots":{"problem":"problem.not_heard","device":"mini-2","platform":"unknown","scope":"all","syncModule":null,"otherPhone":null,"microphone":null}}
            """,
            Entity(conversation.Sent[^1]));
    }

    [Fact]
    public async Task A_client_that_knows_only_text_holds_the_whole_conversation()
    {
        var conversation = new Conversation(TestBot.Runner);
        await conversation.JoinAsync(TestContext.Current.CancellationToken);
        for (var turn = 0; turn < 40 && !IsEscalated(conversation.Sent[^1]); turn++)
        {
            // A step's answers are listed without numbers and taken by their words.
            var text = conversation.Sent[^1].Text;
            var answer = text?.Contains("- Didn't help", StringComparison.Ordinal) == true
                ? "Didn't help"
                : NumberOf(text, "Go ahead", "Yes, pass it on") ?? "1";
            await conversation.SayAsync(answer, TestContext.Current.CancellationToken);
        }

        Assert.True(IsEscalated(conversation.Sent[^1]));
    }

    [Fact]
    public async Task A_client_that_knows_only_text_rates_too()
    {
        var conversation = await new Talk().Joins().Says("it works now").PlayAsync();
        var asked = conversation.Sent[^1];

        await conversation.SayAsync("5", TestContext.Current.CancellationToken);

        Assert.Null(NumberOf(asked.Text, "Good"));
        Assert.Contains(conversation.Sent, activity => activity.Name == Ratings.EventName);
        Assert.Contains("Good", asked.SuggestedActions?.Actions?.Select(action => action.Title) ?? [], StringComparer.Ordinal);
        Assert.DoesNotContain("Good", conversation.Sent[^1].SuggestedActions?.Actions?.Select(action => action.Title) ?? [], StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_step_that_is_only_shown_again_keeps_its_visit()
    {
        var conversation = await new Talk()
            .Says("they can't hear me on my mini, all of them, iphone", "repeat", "more detail", "do my clips have sound?")
            .PlayAsync();

        var visits = conversation.Sent.Where(activity => activity.Attachments is not null)
            .SelectMany(CardButtons.Of).Select(button => button.Data.GetProperty("visit").GetInt32());
        Assert.Equal([1], visits.Distinct());
    }

    [Fact]
    public async Task Suggested_actions_repeat_the_choices_but_not_in_Teams()
    {
        var web = await new Talk().Says("hi").PlayAsync();
        var teams = await new Talk(channel: "msteams").Says("hi").PlayAsync();

        Assert.Equal(
            string.Join('|', CardButtons.Of(web.Sent[^1]).Select(button => button.Label)),
            string.Join('|', web.Sent[^1].SuggestedActions?.Actions?.Select(action => action.Title) ?? []));
        Assert.Null(teams.Sent[^1].SuggestedActions);
    }

    [Fact]
    public async Task A_due_event_from_outside_ends_nothing_before_its_time()
    {
        var conversation = await new Talk().Joins().PlayAsync();

        var result = await conversation.SendAsync(
            new Activity { Type = ActivityTypes.Event, Name = DueTimeEffect.DueEventName }, TestContext.Current.CancellationToken);

        Assert.Empty(result.Activities);
    }

    [Fact]
    public async Task A_reference_has_six_letters_that_cannot_be_confused()
    {
        var conversation = new Conversation(TestBot.Runner);
        await conversation.SayAsync("human", TestContext.Current.CancellationToken);
        var result = await conversation.SayAsync("yes", TestContext.Current.CancellationToken);

        var reference = Assert.Single(result.Effects.OfType<CaseEffect>()).Reference;
        Assert.Equal(6, reference.Length);
        Assert.All(reference, letter => Assert.Contains(letter, SupportCases.ReferenceLetters));
        Assert.DoesNotContain(SupportCases.ReferenceLetters, letter => "0O1IL2Z5S8BUGN".Contains(letter, StringComparison.Ordinal));
    }

    private static string Entity(Activity activity) => JsonSerializer.Serialize(
        Assert.Single(activity.Entities ?? []), BotFrameworkJson.Default.Entity);

    private static bool IsEscalated(Activity activity) =>
        Entity(activity).Contains("\"outcome\":\"escalated\"", StringComparison.Ordinal);

    private static string? NumberOf(string? text, params ReadOnlySpan<string> labels)
    {
        foreach (var label in labels)
        {
            foreach (var line in (text ?? string.Empty).Split('\n'))
            {
                if (line.EndsWith(". " + label, StringComparison.Ordinal))
                {
                    return line[..line.IndexOf('.', StringComparison.Ordinal)];
                }
            }
        }

        return null;
    }
}
