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
    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) =>
        app.UseWhen(IsOurs, api => api.UseStatusCodePages());

    // What channels call speaks their protocol, where an invoke that nobody knows is 501 and no more.
    private static bool IsOurs(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/api/messages", StringComparison.OrdinalIgnoreCase);
}
