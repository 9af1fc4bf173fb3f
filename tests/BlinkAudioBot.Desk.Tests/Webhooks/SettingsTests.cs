using BlinkAudioBot.Desk.Tests.Harness;
using BlinkAudioBot.Desk.Webhooks;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Tests.Webhooks;

public sealed class SettingsTests
{
    private const string Secret = HookedDesk.Secret;

    [Theory]
    [InlineData("https://help.example.com/hook", Secret, "case.created")]
    [InlineData("http://localhost:9000/hook", Secret, "case.message")]
    [InlineData("http://127.0.0.1:9000/hook", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "case.closed")]
    public void A_webhook_needs_an_address_and_a_secret(string url, string secret, string type) =>
        Assert.Null(Check(Hook(url, secret, type)));

    [Theory]
    [InlineData("http://help.example.com/", Secret, "case.created", "0:Url is \"http://help.example.com/\"")]
    [InlineData("https://user@help.example.com/", Secret, "case.created", "0:Url is")]
    [InlineData("/hook", Secret, "case.created", "0:Url is \"/hook\"")]
    [InlineData("https://help.example.com/", "short", "case.created", "0:Secret has 5 characters")]
    [InlineData("https://help.example.com/", "whsec_no/base64!no/base64!no/base64!", "case.created", "0:Secret begins with")]
    [InlineData("https://help.example.com/", Secret, "case.burnt", "0:Events has \"case.burnt\". There are: case.created")]
    public void What_cannot_be_is_refused_by_name(string url, string secret, string type, string told)
    {
        var refused = Check(Hook(url, secret, type));

        Assert.StartsWith($"BlinkAudioBot:Desk:Webhooks:{told}", refused, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_webhooks_have_two_addresses() => Assert.Contains(
        "Webhooks:1:Url",
        Check(Hook("https://help.example.com/", Secret, "case.created"), Hook("https://help.example.com/", Secret, "case.closed")),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_webhook_that_cannot_be_stops_the_start() => await Assert.ThrowsAsync<OptionsValidationException>(
        () => DeskServer.StartAsync([("Desk:Webhooks:0:Url", "ftp://help.example.com/")]));

    private static WebhookOptions Hook(string url, string secret, string type) =>
        new() { Url = new Uri(url, UriKind.RelativeOrAbsolute), Secret = secret, Events = [type] };

    private static string? Check(params WebhookOptions[] hooks) =>
        new WebhookRules().Validate(null, new DeskOptions { Webhooks = [.. hooks] }).FailureMessage;
}
