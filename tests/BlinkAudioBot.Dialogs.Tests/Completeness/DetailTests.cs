using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests.Completeness;

/// <summary>Every part of every step has a finer level that says more than its instructions.</summary>
public sealed class DetailTests
{
    private static readonly string[] PathsInTheApp = ["three dots", "\"General Settings\"", "\"Audio Settings\""];

    public static IEnumerable<TheoryDataRow<string, string>> Parts => GuideSteps.All.SelectMany(step =>
        TestBot.Words.Step(step.Id).Parts.Keys.Select(part => new TheoryDataRow<string, string>(step.Id, part)));

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_has_details_of_its_own(string step, string part)
    {
        var words = TestBot.Words.Step(step).Part(part);

        Assert.InRange(words.Details.Count, 2, 8);
        Assert.Empty(words.Details.Intersect(words.Instructions, StringComparer.OrdinalIgnoreCase));
        Assert.Distinct(words.Details, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Who_is_sent_to_a_page_of_the_app_reads_where_the_newer_and_the_older_app_have_it(string step, string part)
    {
        var words = TestBot.Words.Step(step).Part(part);
        if (words.Instructions.Any(line => PathsInTheApp.Any(path => line.Contains(path, StringComparison.Ordinal))))
        {
            Assert.Contains(words.Details, line => line.Contains("newer app", StringComparison.Ordinal));
            Assert.Contains(words.Details, line => line.Contains("older app", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Who_must_eject_or_delete_a_Sync_Module_reads_where_it_is(string step, string part)
    {
        var words = TestBot.Words.Step(step).Part(part);
        if (words.Instructions.Any(line => line.Contains("\"Safe Eject\"", StringComparison.Ordinal) || line.Contains("tap your Sync Module", StringComparison.Ordinal)))
        {
            Assert.Contains(words.Details, line => line.Contains("scroll to the end of the home screen", StringComparison.Ordinal));
        }
    }
}
