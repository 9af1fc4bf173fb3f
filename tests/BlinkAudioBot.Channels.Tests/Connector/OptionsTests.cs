using BlinkAudioBot.Channels.Connector;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;

namespace BlinkAudioBot.Channels.Tests.Connector;

public sealed class OptionsTests
{
    private const string AppId = "00000000-aaaa-bbbb-cccc-000000000001";

    private readonly ConnectorRegistrationValidator _validator = new();

    public static TheoryData<ConnectorOptions, string> Mistakes() => new()
    {
        { new() { AppPassword = "secret" }, "AppPassword is set without" },
        { new() { AppId = "my-bot", AppPassword = "secret" }, "AppId is \"my-bot\"" },
        { new() { AppId = AppId }, "Set BlinkAudioBot:Connector:AppPassword or" },
        { new() { AppId = AppId, AppPassword = "secret", CertificatePath = "a.pfx" }, "and not both" },
        { new() { AppId = AppId, CertificatePath = "/nowhere.pfx" }, "\"/nowhere.pfx\", and there is no such file" },
        { new() { AppId = AppId, AppPassword = "secret", AppType = ConnectorAppType.SingleTenant }, "TenantId is needed" },
        {
            new() { AppId = AppId, AppPassword = "secret", AppType = ConnectorAppType.UserAssignedManagedIdentity },
            "A managed identity has no secret"
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void A_mistake_is_told_with_the_settings_name_and_without_the_secret(ConnectorOptions options, string told)
    {
        var result = _validator.Validate(null, options);

        Assert.Contains(told, result.FailureMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("\"secret\"", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_registration_is_accepted_and_so_is_none()
    {
        Assert.True(_validator.Validate(null, new ConnectorOptions()).Succeeded);
        Assert.True(_validator.Validate(null, new ConnectorOptions { AppId = AppId, AppPassword = "secret" }).Succeeded);
        Assert.True(_validator.Validate(
            null, new ConnectorOptions { AppId = AppId, AppType = ConnectorAppType.UserAssignedManagedIdentity }).Succeeded);
    }

    [Fact]
    public void Every_error_is_documented()
    {
        var page = Documentation.Read("Connector/README.md");

        Assert.All(ConnectorErrors.All, error => Assert.Contains($"| {error.Status} | `{error.Code}` |", page, StringComparison.Ordinal));
    }
}
