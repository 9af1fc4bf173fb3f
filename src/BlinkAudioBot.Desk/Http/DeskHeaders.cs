using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Desk.Http;

/// <summary>The headers of everything below <c>/desk</c> and <c>/api/cases</c>.</summary>
internal static class DeskHeaders
{
    /// <summary>
    /// Scripts, styles and requests of this server alone, nothing written into the page, and no frame around it. Pictures may
    /// stand in a card's data, and a sound tells of who waits.
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly PathString[] Paths = ["/desk", "/api/cases", "/api/openapi.json"];

    /// <summary>Adds them: nothing is kept by browsers or proxies, since it is all about customers.</summary>
    public static IApplicationBuilder UseDeskHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (Paths.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.CacheControl = "no-store";
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
        }

        return next(context);
    });
}
