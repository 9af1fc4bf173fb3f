using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels;

internal sealed class PublicAddressOptionsValidator : IValidateOptions<PublicAddressOptions>
{
    public ValidateOptionsResult Validate(string? name, PublicAddressOptions options)
    {
        var url = options.PublicUrl;
        var usable = url is null || (url.IsAbsoluteUri
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            && url is { Query: "", Fragment: "", UserInfo: "" });
        return usable
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"BlinkAudioBot:PublicUrl is \"{url}\". Give an absolute address, as \"https://help.example.com\".");
    }
}
