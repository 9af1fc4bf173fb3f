using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Desk.HelpDesk;

/// <summary>The description of the API and of the webhooks, as it was written.</summary>
internal static class OpenApiDocument
{
    /// <summary>GET /api/openapi.json.</summary>
    public static IResult Send() => Results.Stream(
        typeof(OpenApiDocument).Assembly.GetManifestResourceStream("openapi.json")
            ?? throw new InvalidOperationException("The assembly has no resource \"openapi.json\"; embed it."),
        "application/json");
}
