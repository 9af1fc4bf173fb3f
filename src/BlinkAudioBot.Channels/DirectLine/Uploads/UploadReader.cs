using System.Buffers;
using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Channels.DirectLine.Activities;
using BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace BlinkAudioBot.Channels.DirectLine.Uploads;

/// <summary>
/// Reads an upload: one file as the body, or several and their message as multipart/form-data. Files go straight to the
/// disk.
/// </summary>
internal sealed class UploadReader(UploadFolder folder, IOptions<DirectLineOptions> options)
{
    private const string ActivityContentType = "application/vnd.microsoft.activity";

    private static readonly TimeSpan DiskRetry = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Reads the body into <paramref name="upload"/>, whose files are kept from then on whatever the outcome.
    /// </summary>
    /// <returns>What is wrong, if anything.</returns>
    public async Task<ChannelError?> ReadAsync(
        HttpRequest request, Upload upload, CancellationToken cancellationToken)
    {
        // Each part has its own limit here.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        try
        {
            var error = request.HasFormContentType
                ? await ReadPartsAsync(request, upload, cancellationToken)
                : await ReadFileAsync(
                    request.Body, NameIn(request.Headers.ContentDisposition), upload, cancellationToken);
            return error ?? (upload.Files.Count == 0 ? DirectLineErrors.InvalidUpload : null);
        }
        catch (InvalidDataException)
        {
            return DirectLineErrors.InvalidUpload;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return DirectLineErrors.Unavailable with { RetryAfter = DiskRetry };
        }
    }

    private async Task<ChannelError?> ReadPartsAsync(
        HttpRequest request, Upload upload, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return DirectLineErrors.InvalidUpload;
        }

        var parts = new MultipartReader(boundary, request.Body);
        while (await NextAsync(parts, cancellationToken) is { } part)
        {
            var error = IsActivity(part)
                ? await ReadActivityAsync(part.Body, upload, cancellationToken)
                : await ReadFileAsync(part.Body, NameIn(part.ContentDisposition), upload, cancellationToken);
            if (error is not null)
            {
                return error;
            }
        }

        return null;
    }

    private static bool IsActivity(MultipartSection part) =>
        part.ContentType?.StartsWith(ActivityContentType, StringComparison.OrdinalIgnoreCase) is true;

    private static async Task<MultipartSection?> NextAsync(MultipartReader parts, CancellationToken cancellationToken)
    {
        try
        {
            return await parts.ReadNextSectionAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            throw new InvalidDataException("The parts break off.", exception);
        }
    }

    private async Task<ChannelError?> ReadFileAsync(
        Stream content, string? name, Upload upload, CancellationToken cancellationToken)
    {
        if (upload.Files.Count == options.Value.MaxUploadFiles)
        {
            return DirectLineErrors.TooManyFiles;
        }

        var (file, error) = await folder.SaveAsync(content, name, cancellationToken);
        if (file is not null)
        {
            upload.Files.Add(file);
        }

        return error;
    }

    private async Task<ChannelError?> ReadActivityAsync(
        Stream content, Upload upload, CancellationToken cancellationToken)
    {
        var json = new byte[options.Value.MaxActivityBytes + 1];
        var length = await content.ReadAtLeastAsync(json, json.Length, throwOnEndOfStream: false, cancellationToken);
        if (length == json.Length)
        {
            return DirectLineErrors.ActivityTooLarge;
        }

        var (activity, error) = RequestBody.Parse(
            new ReadOnlySequence<byte>(json, 0, length), BotFrameworkJson.Default.Activity);
        if (activity is null || upload.Activity is not null)
        {
            return error ?? DirectLineErrors.InvalidUpload;
        }

        upload.Activity = activity;
        return null;
    }

    private static string? NameIn(string? contentDisposition)
    {
        if (!ContentDispositionHeaderValue.TryParse(contentDisposition, out var disposition))
        {
            return null;
        }

        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        return HeaderUtilities.RemoveQuotes(name).Value;
    }
}
