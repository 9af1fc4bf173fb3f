using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.DirectLine;

/// <summary>The rules for lists that no attribute can say.</summary>
internal sealed class DirectLineListsValidator : IValidateOptions<DirectLineOptions>
{
    private const int ShortestSecret = 32;

    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        for (var i = 0; i < options.Secrets.Count; i++)
        {
            // The value stays out of the message: it ends in the log.
            if (options.Secrets[i].Length < ShortestSecret)
            {
                result.AddError(
                    $"BlinkAudioBot:DirectLine:Secrets:{i} has {options.Secrets[i].Length} characters. "
                    + $"Give it at least {ShortestSecret}.");
            }
        }

        foreach (var origin in options.AllowedOrigins.Where(origin => !IsOrigin(origin)))
        {
            result.AddError(
                $"BlinkAudioBot:DirectLine:AllowedOrigins has \"{origin}\". "
                + "Give an exact origin, \"https://shop.example.com\" for example.");
        }

        return result.Build();
    }

    /// <summary>Whether a text is an exact origin, as browsers send it.</summary>
    internal static bool IsOrigin(string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url.GetLeftPart(UriPartial.Authority) == origin;
}
