namespace BlinkAudioBot.Pages;

/// <summary>Headers that close what a browser leaves open.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    private const string PermissionsPolicy = "camera=(), geolocation=(), microphone=";

    /// <summary>The content security policy of a page that may stand in pages of certain origins.</summary>
    public static string PolicyWithin(IEnumerable<string> origins) => ContentSecurityPolicy + string.Join(' ', origins);

    /// <summary>The permissions of a page, with those who may use the microphone.</summary>
    public static string PermissionsWithMicrophone(string allowed) => PermissionsPolicy + allowed;

    /// <summary>Adds them to every answer.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        var policy = PolicyWithin(["'none'"]);
        return app.Use((context, next) =>
        {
            Add(context.Response.Headers, policy);
            return next(context);
        });
    }

    private static void Add(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = PermissionsWithMicrophone("()");
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
