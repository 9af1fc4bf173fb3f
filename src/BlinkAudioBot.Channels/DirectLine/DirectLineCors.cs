using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.DirectLine;

/// <summary>Lets pages of the allowed origins, and of no other, read this server's answers.</summary>
internal sealed class DirectLineCors(IOptions<DirectLineOptions> directLine, PublicAddress publicAddress)
    : IConfigureOptions<CorsOptions>
{
    public const string PolicyName = "DirectLine";

    private static readonly TimeSpan PreflightLifetime = TimeSpan.FromHours(1);

    public void Configure(CorsOptions options) => options.AddPolicy(PolicyName, policy =>
    {
        policy.WithOrigins([.. directLine.Value.AllowedOrigins]);
        if (publicAddress.Origin is { } own)
        {
            policy.WithOrigins(own);
        }

        policy.WithMethods("GET", "POST")
            .AllowAnyHeader()
            .WithExposedHeaders("Retry-After")
            .SetPreflightMaxAge(PreflightLifetime);
    });
}
