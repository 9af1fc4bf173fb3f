using System.Text.Json;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Tests.Harness;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Tests.Questions;

/// <summary>Every question is answered where it is asked, and then the conversation goes on where it was.</summary>
public sealed class QuestionTests
{
    private const int MostSentences = 4;

    // The step at which the questions in the guide are asked; its own is another story.
    private const string PresentHowTo = "howto.speaker_volume";

    private static readonly string[] Faqs = ["faq.supported_models", "faq.louder", "faq.one_or_all", "faq.records_audio"];

    private static readonly string[] HowTos = [.. GuideSteps.All.Select(step => "howto." + step.Id.Replace('-', '_'))];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Labels => [.. Faqs, .. HowTos];

    public static TheoryData<string> LabelsOfOtherSteps => [.. Faqs, .. HowTos.Where(label => label != PresentHowTo)];

    [Theory]
    [MemberData(nameof(Labels))]
    public async Task In_triage(string label)
    {
        var conversation = await Chat().Says("they can't hear me").PlayAsync();

        await AskAsync(conversation, label);

        await conversation.PressAsync(CardButtons.Find(conversation.Sent, "Mini", 1), Token);
        Assert.Equal("device", Screen.State(conversation.Sent[^1])["asking"].GetString());
        Assert.Contains("Mini 2K+", CardButtons.Of(conversation.Sent[^1]).Select(button => button.Label), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(LabelsOfOtherSteps))]
    public async Task In_the_guide(string label)
    {
        var conversation = await Chat().Says("the sound is choppy on my outdoor, android", "not sure").PlayAsync();
        Assert.Equal("speaker-volume", Step(conversation));

        await AskAsync(conversation, label);

        await conversation.PressAsync(CardButtons.Find(conversation.Sent, "Didn't help", 1), Token);
        Assert.Equal("internet-connection", Step(conversation));
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public async Task At_a_warning(string label)
    {
        var conversation = await Chat()
            .Says("they can't hear me on my mini, all of them, iphone").Presses("Skip", "Skip", "Skip", "Skip", "Skip").PlayAsync();
        Assert.Equal("reinstall-app", Step(conversation));

        await AskAsync(conversation, label);

        Assert.Equal("Go ahead", CardButtons.Of(conversation.Sent[^1]).First().Label);
        await conversation.PressAsync(CardButtons.Find(conversation.Sent, "Go ahead", 1), Token);
        Assert.Equal("It works now", CardButtons.Of(conversation.Sent[^1]).First().Label);
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public async Task At_the_offer_of_a_person(string label)
    {
        var conversation = await Chat().Says("they can't hear me on my mini, all of them, iphone").Presses("Talk to a person").PlayAsync();

        await AskAsync(conversation, label);

        await conversation.PressAsync(CardButtons.Find(conversation.Sent, "No, go on with the guide", 1), Token);
        Assert.Equal("talk-button", Step(conversation));
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public async Task After_the_end(string label)
    {
        var conversation = await Chat().Says("they can't hear me on my outdoor, all of them, iphone").Presses("It works now").PlayAsync();
        var before = conversation.Sent.Count;

        await conversation.SayAsync(label, Token);

        var answer = conversation.Sent[before];
        AssertAnswers(answer);
        Assert.Equal("resolved", Screen.State(answer)["outcome"].GetString());
        Assert.NotEmpty(CardButtons.Of(conversation.Sent[^1]));
        await conversation.PressAsync(CardButtons.Find(conversation.Sent, "It stopped again", 0), Token);
        Assert.Equal("guide", Screen.State(conversation.Sent[^1])["phase"].GetString());
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public async Task After_a_case_was_made_a_question_is_answered_and_the_team_sees_it(string label)
    {
        var conversation = await Chat()
            .Says("they can't hear me on my outdoor, all of them, iphone").Presses("Talk to a person", "Yes, pass it on").PlayAsync();

        var result = await conversation.SayAsync(label, Token);

        AssertAnswers(result.Activities[0]);
        Assert.NotEmpty(CardButtons.Of(result.Activities[^1]));
        var change = Assert.IsType<CaseEffect>(Assert.Single(result.Effects));
        Assert.Equal(label, change.Record.GetProperty("lastText").GetString());
    }

    [Fact]
    public async Task How_to_do_the_present_step_is_its_finer_level()
    {
        var conversation = await Chat().Says("the sound is choppy on my outdoor, android", "not sure").PlayAsync();
        var visit = Visit(conversation.Sent[^1]);

        var result = await conversation.SayAsync(PresentHowTo, Token);

        Assert.NotEmpty(Screen.Read(Assert.Single(result.Activities)).At("details"));
        Assert.Equal(visit, Visit(result.Activities[0]));
    }

    [Fact]
    public async Task A_question_is_about_the_thing_whatever_the_fault_is()
    {
        var conversation = await Chat()
            .Says("the sound is choppy on my outdoor, works on my other phone, android").PlayAsync();
        Assert.Equal("internet-connection", Step(conversation));

        await conversation.SayAsync(PresentHowTo, Token);

        Assert.Contains("Enable Audio", conversation.Sent[^2].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("howto.talk_button", "Hold To Talk")]
    [InlineData("howto.microphone_permission", "App permissions")]
    [InlineData("howto.speaker_volume", "Enable Audio")]
    [InlineData("howto.internet_connection", "Connection to Wi-Fi")]
    [InlineData("howto.obstructions", "brick")]
    [InlineData("howto.reboot_camera", "Unplug the camera.")]
    [InlineData("howto.reboot_sync_module", "works without a Sync Module")]
    [InlineData("howto.reset_sync_module", "works without a Sync Module")]
    [InlineData("howto.reinstall_app", "6-digit code")]
    [InlineData("howto.readd_camera", "Delete Device")]
    [InlineData("howto.factory_reset", "underside")]
    [InlineData("faq.supported_models", "The Mini is on the list.")]
    [InlineData("faq.louder", "Speaker Volume")]
    [InlineData("faq.one_or_all", "most likely that camera")]
    [InlineData("faq.records_audio", "only while they record video")]
    public async Task It_is_answered_for_the_case_at_hand(string label, string says)
    {
        var conversation = await Chat().Says("they can't hear me on my mini, only one of them, android").Presses("Skip").PlayAsync();

        var result = await conversation.SayAsync(label, Token);

        Assert.Contains(says, result.Activities[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mini", "Yes. Blink lists two-way talk for the Mini.")]
    [InlineData("xt", "No. Blink does not list two-way talk for the XT.")]
    [InlineData("indoor-gen1", "No. Blink does not list two-way talk for the Indoor (1st Gen).")]
    [InlineData("mini-pan-tilt", "A Pan-Tilt mount carries a Mini")]
    [InlineData("outdoor-4", "The list that I have from Blink is older than the Outdoor 4")]
    [InlineData("doorbell-2", "The list that I have from Blink is older than the Video Doorbell (2nd Gen)")]
    public async Task Which_cameras_can_talk_is_answered_for_the_one_that_is_named(string device, string says)
    {
        var conversation = await Chat().Says($"faq.supported_models {device}").PlayAsync();

        Assert.StartsWith(says, conversation.Sent[^2].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("howto.reset_sync_module", "original", "2", "xr", "core")]
    [InlineData("howto.readd_camera", "doorbell", "floodlight", "outdoor")]
    [InlineData("howto.factory_reset", "mini", "mini-2", "outdoor", "outdoor-4", "doorbell", "doorbell-2", "floodlight")]
    public async Task What_loses_something_is_told_in_short_for_each_device(string label, params string[] values)
    {
        foreach (var value in values)
        {
            var known = label == "howto.reset_sync_module" ? $"device=outdoor syncModule={value}" : $"device={value}";
            var conversation = await GuideWalk.OfAsync(known);
            conversation.Runner = LabelRecognizer.Runner;

            var result = await conversation.SayAsync(label, Token);

            AssertAnswers(result.Activities[0]);
            Assert.Contains("again", result.Activities[0].Text, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)\\bhold\\b|press", result.Activities[0].Text);
        }
    }

    // The answer comes first; then the same question stands, open under the same visit.
    private static async Task AskAsync(Conversation conversation, string label)
    {
        var before = conversation.Sent[^1];

        var result = await conversation.SayAsync(label, Token);

        Assert.Equal(2, result.Activities.Count);
        AssertAnswers(result.Activities[0]);
        Assert.Equal(Screen.State(before).Select(Raw), Screen.State(result.Activities[1]).Select(Raw), StringComparer.Ordinal);
        Assert.Equal(before.Text, result.Activities[1].Text);
        Assert.Equal(Visit(before), Visit(result.Activities[1]));
    }

    private static void AssertAnswers(Activity answer)
    {
        Assert.Equal("answer", Screen.State(answer)["phase"].GetString());
        Assert.Empty(CardButtons.Of(answer));
        Assert.Null(answer.SuggestedActions);
        if (answer.Attachments is null)
        {
            Assert.InRange((answer.Text ?? string.Empty).Split(". ").Length, 1, MostSentences);
        }
    }

    private static Talk Chat() => new Talk(LabelRecognizer.Runner).Joins();

    private static string? Step(Conversation conversation) => Screen.State(conversation.Sent[^1])["step"].GetString();

    private static int Visit(Activity message) => CardButtons.Of(message).First().Data.GetProperty("visit").GetInt32();

    private static string Raw(KeyValuePair<string, JsonElement> field) => $"{field.Key}={field.Value.GetRawText()}";
}
