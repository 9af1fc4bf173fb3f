using BlinkAudioBot.Browser.Tests.Chat;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Widget;

/// <summary>The widget for those who like things to move, and for those who do not. All other tests are of the latter.</summary>
public sealed class WidgetMotionTests(SupportServer server)
{
    /// <summary>Notes each animation and transition that begins, in the page and in the widget.</summary>
    private const string Watch = """
        window.movements = [];
        const note = event => movements.push(event.animationName ?? event.propertyName);
        const watch = root => ['animationstart', 'transitionrun'].forEach(type => root.addEventListener(type, note, true));
        watch(document);
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (options) { const root = attach.call(this, options); watch(root); return root; };
        """;

    [Theory]
    [InlineData(ReducedMotion.NoPreference)]
    [InlineData(ReducedMotion.Reduce)]
    public async Task The_guide_is_gone_through_with_movement_and_where_none_is_wanted_without(ReducedMotion motion)
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address, motion: motion);
        await visit.PrepareAsync(Watch);
        var site = await visit.OpenSiteAsync();
        var chat = await site.OpenChatAsync();
        await chat.ReachTheGuideAsync();
        await Look.AtAsync(site.Page, $"widget-motion-{motion}-step");
        await chat.PressAsync(Answer.Works);
        var inside = await (await site.FrameAsync()).EvaluateAsync<string[]>("movements");
        await site.CloseAsync();
        await Expect(site.Panel).ToBeHiddenAsync();
        var around = await site.Page.EvaluateAsync<string[]>("movements");

        Assert.Equal("closed", (await chat.PositionAsync()).Phase);
        // What is said arrives; what tells that the chat is loading turns.
        var moves = motion == ReducedMotion.NoPreference;
        Assert.Equal((moves, moves), (inside.Contains("arrive"), around.Contains("turn")));
        Assert.Equal((moves, moves), (inside.Length > 0, around.Length > 0));
        Assert.Empty(visit.Faults);
    }
}
