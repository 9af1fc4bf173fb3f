using BlinkAudioBot.Browser.Tests.Chat;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Widget;

/// <summary>The widget on the page of a site that says wrong things: the site is told, its visitors are helped.</summary>
public sealed class WidgetMistakeTests(SupportServer server)
{
    [Fact]
    public async Task Attributes_that_make_no_sense_are_told_and_left_out()
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var site = await visit.OpenSiteAsync(HostSite.Mistaken);
        await Expect(site.Launcher).ToHaveAttributeAsync("aria-label", "Open the chat");

        await (await site.OpenChatAsync()).SayAsync("they can't hear me");

        Assert.Equal(["data-theme", "data-locale", "data-position"], visit.Faults.Select(Named), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Calls_that_make_no_sense_are_told_and_left_out()
    {
        const string mistakes = """
            () => {
              BlinkAudioBot.setLocale('en_GB');
              BlinkAudioBot.setContext('order 17');
              BlinkAudioBot.setContext({ order: 17n });
              BlinkAudioBot.identify(undefined);
              BlinkAudioBot.onUnread(() => { if (BlinkAudioBot.isOpen) { throw new Error('of the shop'); } });
            }
            """;
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var site = await visit.OpenSiteAsync();
        await Expect(site.Launcher).ToBeVisibleAsync();

        await site.Page.EvaluateAsync(mistakes);
        await (await site.OpenChatAsync()).SayAsync("they can't hear me");

        Assert.Equal(["setLocale()", "setContext()", "setContext()", "identify()"], visit.Faults.Where(fault => fault.StartsWith("BlinkAudioBot:", StringComparison.Ordinal)).Select(Named), StringComparer.Ordinal);
        Assert.Contains(visit.Faults, fault => fault.Contains("of the shop", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_whose_token_is_forged_is_told_to_the_site_and_helped_without_a_name()
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var site = await visit.OpenSiteAsync();
        await Expect(site.Launcher).ToBeVisibleAsync();

        await site.Page.EvaluateAsync("BlinkAudioBot.identify(`x.${btoa(JSON.stringify({ user: 'dl_boss', conv: 'c', exp: 4e9 }))}.y`.replaceAll('=', ''))");
        await (await site.OpenChatAsync()).SayAsync("they can't hear me");

        Assert.Contains(visit.Faults, fault => Named(fault) == "identify()" && fault.Contains("403", StringComparison.Ordinal));
        Assert.DoesNotContain("dl_boss", await site.Page.EvaluateAsync<string>("JSON.stringify(localStorage)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_removed_it_cannot_open_it_again()
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var site = await visit.OpenSiteAsync();
        await Expect(site.Launcher).ToBeVisibleAsync();

        await site.Page.EvaluateAsync("() => { const chat = BlinkAudioBot; chat.remove(); chat.open(); }");

        Assert.Equal("{}", await site.Page.EvaluateAsync<string>("JSON.stringify(sessionStorage)"));
        await Expect(site.Panel).ToHaveCountAsync(0);
        Assert.Empty(visit.Faults);
    }

    /// <summary>What a complaint of the widget's is about.</summary>
    private static string Named(string fault) => fault.Replace("BlinkAudioBot: ", string.Empty, StringComparison.Ordinal).Split(' ')[0];
}
