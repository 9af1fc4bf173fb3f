using System.Security.Cryptography;
using BlinkAudioBot.Conversations;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace BlinkAudioBot.Channels.DirectLine.Tokens;

/// <summary>
/// The key that signs tokens: made at the first start, kept in the data folder, readable by its owner only.
/// </summary>
/// <param name="options">Names the data folder.</param>
internal sealed class SigningKey(IOptions<ConversationsOptions> options)
{
    private const string FileName = "directline.key";
    private const int Length = 32;

    /// <summary>The key, for HS256.</summary>
    public SymmetricSecurityKey Value { get; } = new(ReadOrCreate(options.Value.DataFolder));

    private static byte[] ReadOrCreate(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(folder);
            Create(path);
        }

        var key = File.ReadAllBytes(path);
        return key.Length == Length
            ? key
            : throw new InvalidDataException(
                $"The token key \"{path}\" has {key.Length} bytes, not {Length}. "
                + "Restore it, or delete it: visitors then start anew.");
    }

    private static void Create(string path)
    {
        // Written beside and renamed, so that a crash leaves no half a key.
        var unfinished = $"{path}.{RandomNumberGenerator.GetHexString(8)}";
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(unfinished, create))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path);
    }
}
