using System.Text;
using BlinkAudioBot.Desk.Webhooks;

namespace BlinkAudioBot.Desk.Tests.Webhooks;

public sealed class NewsTests
{
    [Theory]
    [InlineData(null, "waiting", "case.created")]
    [InlineData(null, "with-agent robin", "case.created case.taken")]
    [InlineData("waiting", "with-agent robin", "case.taken")]
    [InlineData("with-agent robin", "with-agent kim", "case.taken")]
    [InlineData("with-agent robin", "answered robin agent:hello", "case.message")]
    [InlineData("answered robin agent:hello", "with-agent robin person:thanks", "case.message")]
    [InlineData("waiting", "waiting - person:anybody?", "case.message")]
    [InlineData("with-agent robin", "waiting", "case.released")]
    [InlineData("with-agent robin", "with-bot - agent:try_again", "case.message case.returned")]
    [InlineData("with-bot", "with-bot - person:reboot?", "")]
    [InlineData("with-bot", "closed", "case.closed")]
    [InlineData("with-agent robin", "closed robin agent:bye", "case.message case.closed")]
    [InlineData("closed robin", "reopened - person:again", "case.reopened")]
    [InlineData("with-agent robin person:hello", "with-agent robin person:hello", "")]
    public void A_change_of_the_record_is_told_as_what_it_is(string? before, string after, string told) => Assert.Equal(
        told, string.Join(' ', CaseNews.Between(before is null ? null : Record(before), Record(after))));

    [Fact]
    public void The_same_words_within_a_millisecond_are_two_messages() => Assert.Equal(
        "case.message", string.Join(' ', CaseNews.Between(Record("waiting - person:hello"), Record("waiting - person:hello", unread: 2))));

    // The example of the specification.
    [Fact]
    public void A_signature_is_that_of_Standard_Webhooks() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Sign(
            WebhookSignature.KeyOf("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")!,
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "1614265330",
            Encoding.UTF8.GetBytes("""{"test": 2432232314}""")));

    [Theory]
    [InlineData(1, null, 5)]
    [InlineData(1, 60, 60)]
    [InlineData(4, 60, 600)]
    [InlineData(6, null, 3_600)]
    [InlineData(10, null, 28_800)]
    [InlineData(1, 1_000_000, 86_400)]
    public void The_waits_grow_to_hours_and_are_never_shorter_than_asked(int failures, int? asked, int seconds) => Assert.Equal(
        TimeSpan.FromSeconds(seconds),
        WebhookSchedule.Wait(failures, asked is { } wish ? TimeSpan.FromSeconds(wish) : null, chance: 0.5));

    [Fact]
    public void After_about_a_day_it_is_enough()
    {
        var waits = Enumerable.Range(1, 20).Select(failures => WebhookSchedule.Wait(failures, null, 0.5)).TakeWhile(wait => wait is not null);

        Assert.InRange(waits.Sum(wait => wait!.Value.TotalHours), 20, 28);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(408, true)]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(302, false)]
    [InlineData(400, false)]
    [InlineData(404, false)]
    [InlineData(410, false)]
    public void What_may_succeed_later_is_tried_again(int status, bool isTried) => Assert.Equal(isTried, WebhookSchedule.IsWorthRepeating(status));

    // "state agent from:text"
    private static JsonElement Record(string words, int unread = 1)
    {
        var parts = words.Split(' ');
        var said = parts.Length > 2 ? parts[2].Split(':') : null;
        return JsonElement.Parse($$"""
            {"state":"{{parts[0]}}","agent":{{(parts is [_, not "-" and var agent, ..] ? $$"""{"id":"{{agent}}"}""" : "null")}},
            "reopened":{{(parts[0] == "reopened" ? 1 : 0)}},"unread":{{unread}}
            {{(said is null ? "" : $",\"lastFrom\":\"{said[0]}\",\"lastText\":\"{said[1]}\"")}}}
            """);
    }
}
