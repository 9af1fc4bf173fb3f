using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Pages;

/// <summary>Compresses what is the same for everybody: the pages' files, and of all JSON their words alone.</summary>
/// <remarks>Nothing that holds a person's words or tokens is compressed: its length could tell them.</remarks>
internal sealed class PublicCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    /// <inheritdoc />
    public override bool ShouldCompressResponse(HttpContext context) =>
        base.ShouldCompressResponse(context) || context.Request.Path == PageEndpoints.WordsPath;
}
