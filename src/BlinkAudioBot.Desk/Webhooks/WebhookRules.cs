using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Webhooks;

/// <summary>The rules for webhooks that no attribute can say. Secrets stay out of the messages.</summary>
internal sealed class WebhookRules : IValidateOptions<DeskOptions>
{
    private const int ShortestSecret = 32;

    public ValidateOptionsResult Validate(string? name, DeskOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        foreach (var (index, hook) in options.Webhooks.Index())
        {
            var setting = $"{DeskOptions.SectionName}:Webhooks:{index}";
            Check(hook, setting, result);
            if (hook.Url is not null && options.Webhooks.Take(index).Any(other => other.Url == hook.Url))
            {
                result.AddError($"{setting}:Url is \"{hook.Url}\", as that of another. Give each webhook an address of its own.");
            }
        }

        return result.Build();
    }

    private static void Check(WebhookOptions hook, string setting, ValidateOptionsResultBuilder result)
    {
        if (hook.Url is not { IsAbsoluteUri: true, UserInfo: "", Fragment: "" } url
            || (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
        {
            result.AddError($"{setting}:Url is \"{hook.Url}\". Give an https address, as \"https://help.example.com/blink\".");
        }

        if (hook.Secret.Length < ShortestSecret)
        {
            result.AddError($"{setting}:Secret has {hook.Secret.Length} characters. Give at least {ShortestSecret}, drawn at random.");
        }
        else if (WebhookSignature.KeyOf(hook.Secret) is null)
        {
            result.AddError($"{setting}:Secret begins with \"{WebhookSignature.Prefix}\" and does not go on in base64 with 24 to 64 bytes.");
        }

        foreach (var type in hook.Events.Where(type => !CaseNews.All.Contains(type, StringComparer.Ordinal)))
        {
            result.AddError($"{setting}:Events has \"{type}\". There are: {string.Join(", ", CaseNews.All)}.");
        }
    }
}
