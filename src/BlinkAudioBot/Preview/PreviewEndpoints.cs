using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Channels;
using BlinkAudioBot.Dialogs.Preview;
using BlinkAudioBot.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.FileProviders;

namespace BlinkAudioBot.Preview;

/// <summary>The preview's page, for this machine alone: its files, the cards, and word of every change.</summary>
internal static class PreviewEndpoints
{
    /// <summary>Adds what they need.</summary>
    public static IServiceCollection AddPreview(this IServiceCollection services, CardsFolder folder) => services
        .AddSingleton(folder)
        .AddSingleton(TimeProvider.System)
        .AddSingleton<CardsWatch>()
        .ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, PreviewJson.Default));

    /// <summary>Serves them.</summary>
    public static WebApplication UsePreview(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            if (LoopbackRequest.IsLoopback(context.Request))
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        app.UseSecurityHeaders();
        app.UseFileServer(new FileServerOptions { FileProvider = Files(Path.Combine(AppContext.BaseDirectory, "wwwroot-preview")) });
        app.UseFileServer(new FileServerOptions
        {
            FileProvider = Files(Path.Combine(app.Services.GetRequiredService<CardsFolder>().Path, "images")),
            RequestPath = "/images",
        });
        app.MapGet("/api/preview", DrawAsync);
        app.MapGet("/api/preview/changes", Changes);
        return app;
    }

    private static async Task<Ok<PreviewAnswer>> DrawAsync(HttpRequest request, CardsFolder folder, CancellationToken cancellationToken)
    {
        var chosen = request.Query.ToDictionary(choice => choice.Key, choice => choice.Value.ToString(), StringComparer.Ordinal);
        try
        {
            var page = await GuidePreview.DrawAsync(folder.Path, PageWords.Needs, chosen, cancellationToken);
            return TypedResults.Ok(new PreviewAnswer(page, []));
        }
        catch (ContentException exception)
        {
            return TypedResults.Ok(new PreviewAnswer(null, exception.Faults));
        }
    }

    private static ServerSentEventsResult<string> Changes(CardsWatch watch, CancellationToken cancellationToken) =>
        TypedResults.ServerSentEvents(watch.ReadAsync(cancellationToken), "cards");

    private static IFileProvider Files(string folder) =>
        Directory.Exists(folder) ? new PhysicalFileProvider(folder) : new NullFileProvider();
}
