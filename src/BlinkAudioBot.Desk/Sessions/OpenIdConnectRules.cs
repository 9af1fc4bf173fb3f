using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Sessions;

/// <summary>The rules that no attribute can say.</summary>
internal sealed class OpenIdConnectRules : IValidateOptions<OpenIdConnectSettings>
{
    private const string Section = OpenIdConnectSettings.SectionName;

    public ValidateOptionsResult Validate(string? name, OpenIdConnectSettings options)
    {
        if (options.Authority is not { } authority)
        {
            return options.ClientId is null && options.ClientSecret is null
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail($"{Section}:Authority is missing. Give the identity provider's address, or remove the settings beside it.");
        }

        if (!authority.IsAbsoluteUri || (authority.Scheme != Uri.UriSchemeHttps && !(authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)))
        {
            return ValidateOptionsResult.Fail($"{Section}:Authority is \"{authority}\". Give an https address, as \"https://login.example.com\".");
        }

        return string.IsNullOrEmpty(options.ClientId)
            ? ValidateOptionsResult.Fail($"{Section}:ClientId is missing. Give the id under which the provider knows this desk.")
            : ValidateOptionsResult.Success;
    }
}
