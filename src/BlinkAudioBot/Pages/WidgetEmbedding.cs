using BlinkAudioBot.Channels;
using BlinkAudioBot.Channels.DirectLine;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Pages;

/// <summary>Lets sites of the allowed origins, and no others, have the widget's chat in a frame.</summary>
internal static class WidgetEmbedding
{
    /// <summary>Changes the headers of the widget's files. Comes after <see cref="SecurityHeaders"/>.</summary>
    public static IApplicationBuilder UseWidgetEmbedding(this IApplicationBuilder app)
    {
        var policy = SecurityHeaders.PolicyWithin(Origins(app.ApplicationServices));
        return app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            if (context.Request.Path.StartsWithSegments("/widget", StringComparison.Ordinal))
            {
                headers.ContentSecurityPolicy = policy;
            }
            else if (context.Request.Path == "/widget.js")
            {
                // For sites that isolate themselves from others (Cross-Origin-Embedder-Policy).
                headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            }

            return next(context);
        });
    }

    private static IEnumerable<string> Origins(IServiceProvider services)
    {
        var own = services.GetRequiredService<IOptions<PublicAddressOptions>>().Value.PublicUrl;
        IEnumerable<string> allowed = services.GetRequiredService<IOptions<DirectLineOptions>>().Value.AllowedOrigins;
        return ["'self'", .. own is null ? allowed : allowed.Append(own.GetLeftPart(UriPartial.Authority))];
    }
}
