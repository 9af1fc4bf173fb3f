using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Triage;

namespace BlinkAudioBot.Dialogs.Tests.Triage;

public sealed class TriageQuestionTests
{
    private static readonly TriageQuestions Questions = new(new GuidePath(GuideSteps.All));

    [Theory]
    [InlineData("", "problem")]
    [InlineData("problem=problem.not_heard", "device")]
    [InlineData("problem=unknown", "device")]
    [InlineData("problem=problem.not_heard device=outdoor", "scope")]
    [InlineData("problem=problem.not_heard device=mini", "scope")]
    [InlineData("problem=problem.not_heard device=outdoor scope=all", "platform")]
    [InlineData("problem=problem.not_heard device=doorbell scope=all", "syncModule")]
    [InlineData("problem=problem.not_heard device=doorbell scope=unknown", "syncModule")]
    [InlineData("problem=problem.not_heard device=unknown scope=all", "syncModule")]
    [InlineData("problem=problem.not_heard device=doorbell scope=one", "platform")]
    [InlineData("problem=problem.not_heard device=doorbell scope=all syncModule=unknown", "platform")]
    [InlineData("problem=problem.cannot_hear device=mini scope=all", "platform")]
    [InlineData("problem=problem.cannot_hear device=mini scope=all platform=unknown", null)]
    [InlineData("device=xt", null)]
    [InlineData("device=indoor-gen1", null)]
    [InlineData("otherPhone=works problem=problem.not_heard device=outdoor", "platform")]
    [InlineData("otherPhone=works problem=problem.too_quiet device=doorbell", "platform")]
    public void Only_what_still_matters_is_asked(string known, string? next) =>
        Assert.Equal(next, Questions.Next(Files.With(known)));

    [Fact]
    public void The_phone_is_not_asked_once_the_steps_that_depend_on_it_are_done()
    {
        var file = Files.With("problem=problem.not_heard device=mini scope=all") with
        {
            Steps = [Done("microphone-permission"), Done("reinstall-app")],
        };

        Assert.Null(Questions.Next(file));
    }

    [Fact]
    public void The_scope_is_not_asked_once_the_steps_that_depend_on_it_are_done()
    {
        var file = Files.With("problem=problem.not_heard device=mini platform=ios") with
        {
            Steps = [Done("reboot-camera"), Done("readd-camera"), Done("factory-reset")],
        };

        Assert.Null(Questions.Next(file));
    }

    [Fact]
    public void The_model_is_not_asked_when_the_family_says_enough()
    {
        var file = Files.With("otherPhone=works problem=problem.not_heard") with { Family = "mini" };

        Assert.Equal("mini", Questions.Settle(file).Slots.Device);
    }

    [Fact]
    public void A_bare_indoor_is_asked_which()
    {
        var file = Files.With("problem=problem.not_heard") with { Family = "indoor" };

        Assert.Equal(SlotNames.Device, Questions.Next(Questions.Settle(file)));
    }

    private static StepRecord Done(string id) => new(id, StepOutcomes.NotWorked);
}
