using System.IO.Compression;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.ResponseCompression;

namespace BlinkAudioBot.Pages;

/// <summary>Registers what the pages need.</summary>
internal static class PagesServices
{
    private static readonly string[] Compressed = ["text/html", "text/css", "text/javascript", "image/svg+xml"];

    /// <summary>Lets the pages' endpoints write their JSON without reflection, and their files be sent compressed.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolver =
            JsonTypeInfoResolver.Combine(PagesJson.Default, options.SerializerOptions.TypeInfoResolver))
        .AddApiProblems()
        .AddSingleton<IResponseCompressionProvider, PublicCompression>()
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = Compressed;
        })
        // The widget's weights are promised; the quickest level, which both have unasked, is a quarter larger.
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal)
        .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
}
