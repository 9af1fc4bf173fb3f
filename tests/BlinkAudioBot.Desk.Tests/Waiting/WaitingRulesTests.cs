using System.Globalization;
using BlinkAudioBot.Desk.Hours;
using BlinkAudioBot.Desk.Waiting;

namespace BlinkAudioBot.Desk.Tests.Waiting;

/// <summary>What is worth telling, and what is not.</summary>
public sealed class WaitingRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    private static readonly OpeningState Open = new(true, Start.AddHours(8));
    private static readonly OpeningState Closed = new(false, Start.AddHours(2));

    [Fact]
    public void Who_begins_to_wait_is_told_the_place()
    {
        var news = For(5, null, Open);

        Assert.Equal(new WaitingNews(5, true) { ClosesAt = Open.Until, TakesEmail = true }, news);
    }

    [Theory]
    [InlineData(6, 5, false)]
    [InlineData(6, 4, false)]
    [InlineData(6, 3, true)]
    [InlineData(3, 2, false)]
    [InlineData(2, 1, true)]
    [InlineData(1, 1, false)]
    [InlineData(1, 2, false)]
    public void Who_is_next_or_much_nearer_is_told(int told, int position, bool isNews) =>
        Assert.Equal(isNews, For(position, Told(told, open: true), Open) is not null);

    [Theory]
    [InlineData(9, false, false)]
    [InlineData(10, false, true)]
    [InlineData(30, true, false)]
    public void Who_waits_too_long_is_told_once_and_asked(int minutes, bool late, bool isNews)
    {
        var news = For(3, Told(3, open: true) with { Late = late }, Open, Start.AddMinutes(minutes));

        Assert.Equal(isNews, news is not null);
        Assert.Equal(isNews, news is { Late: true, OffersEmail: true });
    }

    [Fact]
    public void Nobody_waits_too_long_for_a_team_that_is_away() =>
        Assert.Null(For(3, Told(3, open: false), Closed, Start.AddHours(1)));

    [Fact]
    public void The_wait_counts_from_when_the_team_was_there()
    {
        var told = Told(3, open: true) with { Since = Start.AddHours(2) };
        var waiting = Case(3, told);

        Assert.Null(For(3, told, Open, Start.AddHours(2).AddMinutes(9)));
        Assert.Equal(Start.AddHours(2) + Limit, WaitingRules.LateAt(waiting, Open, Limit));
        Assert.Null(WaitingRules.LateAt(waiting, Closed, Limit));
    }

    [Fact]
    public void Outside_the_hours_it_is_told_when_the_team_is_back_and_asked_about_an_email()
    {
        var news = For(3, null, Closed);

        Assert.Equal(new WaitingNews(3, false) { OpensAt = Closed.Until, TakesEmail = true, OffersEmail = true }, news);
        Assert.Equal(news, For(3, Told(3, open: true), Closed));
        Assert.NotNull(For(3, Told(3, open: false), Open));
    }

    [Fact]
    public void Without_a_mail_server_nobody_is_asked() =>
        Assert.Equal(
            new WaitingNews(3, false) { OpensAt = Closed.Until },
            WaitingRules.For(Case(3, null), Closed, Limit, takesEmail: false, Start));

    [Fact]
    public void Who_waits_for_an_email_is_told_no_more() =>
        Assert.Null(WaitingRules.For(Case(1, null) with { ByEmail = true }, Closed, Limit, takesEmail: true, Start));

    private static WaitingNews? For(int position, WaitingTold? told, OpeningState hours, DateTimeOffset? now = null) =>
        WaitingRules.For(Case(position, told), hours, Limit, takesEmail: true, now ?? Start);

    private static WaitingCase Case(int position, WaitingTold? told) =>
        new($"R{position.ToString(CultureInfo.InvariantCulture)}", "c", Start, position, told, ByEmail: false);

    private static WaitingTold Told(int position, bool open) => new(1, position, open, Late: false, Start);
}
