using System.Net;

namespace BlinkAudioBot.Pages;

/// <summary>What routing refuses below <c>/api</c> without a word is answered as all of the API is: RFC 9457, with a code.</summary>
internal static class ApiProblems
{
    /// <summary>Gives problems the code of their status.</summary>
    public static IServiceCollection AddApiProblems(this IServiceCollection services) => services.AddProblemDetails(
        options => options.CustomizeProblemDetails = refused =>
            refused.ProblemDetails.Extensions["code"] = ((HttpStatusCode)refused.HttpContext.Response.StatusCode).ToString());

    /// <summary>Answers what nothing after it has a body for.</summary>
    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal),
        api => api.UseStatusCodePages());
}
