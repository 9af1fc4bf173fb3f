using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Conversations;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.DirectLine.Uploads;

/// <summary>
/// The files that people sent, in the data folder, each under a name that nobody can guess. They are deleted when their time is over.
/// </summary>
internal sealed partial class UploadFolder : IDisposable
{
    private const int IdLength = 32;
    private const int BufferSize = 65_536;
    private const string Unfinished = ".part";

    private static readonly TimeSpan BetweenDeletions = TimeSpan.FromHours(1);

    private readonly string _path;
    private readonly DirectLineOptions _limits;
    private readonly TimeProvider _time;
    private readonly ILogger<UploadFolder> _logger;
    private readonly ITimer _deletions;

    // Of all finished files. Any request may change it.
    private long _bytes;

    /// <summary>Takes away what a crash left unfinished and what is too old, and measures the rest.</summary>
    public UploadFolder(
        IOptions<ConversationsOptions> conversations,
        IOptions<DirectLineOptions> directLine,
        TimeProvider time,
        ILogger<UploadFolder> logger)
    {
        (_time, _logger) = (time, logger);
        _path = Path.Combine(conversations.Value.DataFolder, "uploads");
        _limits = directLine.Value;
        var folder = new DirectoryInfo(_path);
        if (folder.Exists)
        {
            Array.ForEach(folder.GetFiles("*" + Unfinished), file => file.Delete());
            _bytes = folder.EnumerateFiles().Sum(file => file.Length);
        }

        DeleteOld();
        _deletions = time.CreateTimer(_ => DeleteOld(), null, BetweenDeletions, BetweenDeletions);
    }

    /// <inheritdoc />
    public void Dispose() => _deletions.Dispose();

    /// <summary>Keeps a file; it is on the disk when this returns.</summary>
    /// <returns>The file, or why it is not taken.</returns>
    /// <exception cref="IOException">The disk is full or fails.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    /// <exception cref="InvalidDataException">The content breaks off.</exception>
    public async Task<(UploadedFile? File, ChannelError? Error)> SaveAsync(
        Stream content, string? name, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_path);
        var unfinished = Path.Combine(_path, NewId() + Unfinished);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var length = await ReadAsync(content, buffer, cancellationToken);
            if (UploadType.OfContent(buffer.AsSpan(0, length)) is not { } type)
            {
                return (null, length == 0 ? DirectLineErrors.InvalidUpload : DirectLineErrors.UploadTypeNotAllowed);
            }

            var (total, error) = await CopyAsync(content, unfinished, buffer, length, cancellationToken);
            if (error is not null)
            {
                return (null, error);
            }

            var id = NewId() + type.Extension;
            File.Move(unfinished, Path.Combine(_path, id));
            Interlocked.Add(ref _bytes, total);
            return (new UploadedFile(id, CleanName(name, type), type, total), null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            File.Delete(unfinished);
        }
    }

    /// <summary>Takes a file away again.</summary>
    public void Delete(UploadedFile file)
    {
        File.Delete(Path.Combine(_path, file.Id));
        Interlocked.Add(ref _bytes, -file.Length);
    }

    /// <summary>The path and the type of the file that a link names; null when there is none.</summary>
    public (string Path, UploadType Type)? Find(string id)
    {
        // The id comes from outside: nothing but its exact form may reach the file system.
        if (id.Length <= IdLength
            || !id[..IdLength].All(char.IsAsciiHexDigitLower)
            || UploadType.OfExtension(id[IdLength..]) is not { } type)
        {
            return null;
        }

        var path = Path.Combine(_path, id);
        return File.Exists(path) && !IsOld(File.GetLastWriteTimeUtc(path)) ? (path, type) : null;
    }

    private bool IsOld(DateTime written) => _time.GetUtcNow().UtcDateTime - written > _limits.UploadLifetime;

    private void DeleteOld()
    {
        try
        {
            var old = new DirectoryInfo(_path);
            foreach (var file in old.Exists ? old.EnumerateFiles().Where(file => IsOld(file.LastWriteTimeUtc)) : [])
            {
                var length = file.Length;
                file.Delete();
                Interlocked.Add(ref _bytes, -length);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotDeleted(exception);
        }
    }

    private async Task<(long Length, ChannelError? Error)> CopyAsync(
        Stream content, string path, byte[] buffer, int length, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new FileStream(path, options);
        var total = 0L;
        while (length > 0)
        {
            total += length;
            if (CheckSize(total) is { } refused)
            {
                return (total, refused);
            }

            await file.WriteAsync(buffer.AsMemory(0, length), cancellationToken);
            length = await ReadAsync(content, buffer, cancellationToken);
        }

        FlushToDisk(file);
        return (total, null);
    }

    // Uploads under way at one moment do not count each other: the folder may pass its limit by those few.
    private ChannelError? CheckSize(long length) => length switch
    {
        _ when length > _limits.MaxUploadBytes => DirectLineErrors.UploadTooLarge,
        _ when length > _limits.MaxUploadFolderBytes - Interlocked.Read(ref _bytes) => DirectLineErrors.UploadsFull,
        _ => null,
    };

    // There is no asynchronous way to the disk itself.
    private static void FlushToDisk(FileStream file) => file.Flush(flushToDisk: true);

    private static async Task<int> ReadAsync(Stream content, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await content.ReadAtLeastAsync(buffer, BufferSize, throwOnEndOfStream: false, cancellationToken);
        }
        catch (IOException exception)
        {
            // Told apart from the disk's exceptions, which are this server's fault and worth a retry.
            throw new InvalidDataException("The uploaded content breaks off.", exception);
        }
    }

    private static string NewId() => RandomNumberGenerator.GetHexString(IdLength, lowercase: true);

    private static string CleanName(string? name, UploadType type)
    {
        const int longest = 100;
        var last = (name ?? string.Empty).Split('/', '\\')[^1];
        var clean = string.Concat(last.EnumerateRunes().Where(IsShown).TakeLast(longest));
        // "." and ".." would climb out of the link's path.
        return clean.All(letter => letter == '.' || char.IsWhiteSpace(letter)) ? "file" + type.Extension : clean;
    }

    // Format characters are not seen, but turn the text around them: "gpj.exe" reads as "exe.jpg".
    private static bool IsShown(Rune letter) =>
        Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
