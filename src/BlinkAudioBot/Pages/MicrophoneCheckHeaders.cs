namespace BlinkAudioBot.Pages;

/// <summary>Lets the test of the microphone, and no other page, use the microphone and play what it heard.</summary>
internal static class MicrophoneCheckHeaders
{
    /// <summary>Changes the headers of that page. Comes after <see cref="SecurityHeaders"/>.</summary>
    public static IApplicationBuilder UseMicrophoneCheckHeaders(this IApplicationBuilder app)
    {
        var policy = SecurityHeaders.PolicyWithin(["'none'"]) + "; media-src blob:";
        var permissions = SecurityHeaders.PermissionsWithMicrophone("(self)");
        return app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/mic-check", StringComparison.Ordinal))
            {
                context.Response.Headers.ContentSecurityPolicy = policy;
                context.Response.Headers["Permissions-Policy"] = permissions;
            }

            return next(context);
        });
    }
}
