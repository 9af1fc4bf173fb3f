using System.Globalization;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Channels.DirectLine;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Pages;

/// <summary>The demo support page, its files and its words, and the pictures of the cards.</summary>
internal static class PageEndpoints
{
    /// <summary>The language of the pages.</summary>
    public const string DefaultLanguage = "en";

    /// <summary>Where the pages' words are.</summary>
    public const string WordsPath = "/api/page-text";

    // No word of the page, but what its line to write on must know before anybody writes.
    private const string LongestText = "chat.longestText";

    /// <summary>Serves <c>wwwroot</c>, with the demo page at <c>/</c>, and the cards' pictures under <c>/images</c>.</summary>
    public static WebApplication UsePageFiles(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => Cache(file.Context, HasHash(file.Context.Request)) });
        var images = Path.Combine(AppContext.BaseDirectory, "cards", "images");
        if (Directory.Exists(images))
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(images),
                RequestPath = PictureFolder.RequestPath,
                OnPrepareResponse = file => Cache(file.Context, HasVersion(file.Context.Request)),
            });
        }

        return app;
    }

    /// <summary>Maps <c>GET /api/page-text</c>, every word of the pages by key and how long a message may be, and <c>GET /webchat</c>.</summary>
    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(WordsPath, PageText);
        endpoints.MapGet("/webchat", WebChatPage.Get);
        return endpoints;
    }

    private static Ok<IReadOnlyDictionary<string, string>> PageText(ContentLibrary content, IOptions<DirectLineOptions> options)
    {
        var limit = options.Value.MaxTextLength.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Ok<IReadOnlyDictionary<string, string>>(
            new Dictionary<string, string>(content.Language(DefaultLanguage).TextsUnder("page"), StringComparer.Ordinal) { [LongestText] = limit });
    }

    /// <summary>The build puts a hash into the names below <c>assets</c>; the rest may change under the same name.</summary>
    private static bool HasHash(HttpRequest request) => request.Path.StartsWithSegments("/assets", StringComparison.Ordinal);

    private static bool HasVersion(HttpRequest request) => request.Query.ContainsKey(PictureFolder.VersionQuery);

    private static void Cache(HttpContext context, bool forever) =>
        context.Response.Headers.CacheControl = forever ? "public, max-age=31536000, immutable" : "no-cache";
}
