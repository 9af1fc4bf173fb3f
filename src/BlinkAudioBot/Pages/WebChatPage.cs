using System.Text.Encodings.Web;
using BlinkAudioBot.Cards.Wording;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BlinkAudioBot.Pages;

/// <summary>The page with Microsoft's Web Chat, unmodified.</summary>
internal static class WebChatPage
{
    /// <summary>
    /// Web Chat writes styles into the page, not all of them with the nonce that it can be given; draws pictures from
    /// <c>data:</c> and <c>blob:</c>, reads a chosen file through a <c>blob:</c> address, and makes it smaller in a
    /// worker of its own. Scripts are files of this server all the same.
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "connect-src 'self' blob:; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The page, with a policy for itself alone.</summary>
    public static ContentHttpResult Get(HttpContext context, ContentLibrary content)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Content(Html(content), "text/html; charset=utf-8");
    }

    private static string Html(ContentLibrary content)
    {
        var words = content.Language(PageEndpoints.DefaultLanguage).TextsUnder("page");
        return $"""
            <!doctype html>
            <html lang="{PageEndpoints.DefaultLanguage}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encode("title")}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/webchat/webchat.css">
            <script defer src="/webchat/webchat.js"></script>
            <script defer src="/webchat/start.js"></script>
            </head>
            <body>
            <noscript><p>{Encode("noScript")}</p></noscript>
            <p id="failure" hidden>{Encode("failure")}</p>
            <main>
            <h1>{Encode("title")}</h1>
            <div id="webchat"></div>
            </main>
            </body>
            </html>
            """;

        string Encode(string key) => HtmlEncoder.Default.Encode(words[key]);
    }
}
