using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Conversations.Hosting;

/// <summary>
/// The data folder, held by this process until disposed: two servers on one database would each believe to be alone.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly FileStream _lock;

    /// <summary>Creates the folder if need be, and takes it.</summary>
    /// <exception cref="IOException">Another process holds it, or it cannot be written.</exception>
    public DataFolder(IOptions<ConversationsOptions> options)
    {
        Path = System.IO.Path.GetFullPath(options.Value.DataFolder);
        try
        {
            Create(Path);
            _lock = Take(System.IO.Path.Combine(Path, "server.lock"));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException(
                $"The data folder \"{Path}\" cannot be written; let the server's user write to it, "
                + "or set BlinkAudioBot:DataFolder to another folder.",
                exception);
        }
    }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>Lets the next process have it.</summary>
    public void Dispose() => _lock.Dispose();

    private static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly);
        }
    }

    private FileStream Take(string file)
    {
        try
        {
            var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}\n")));
            stream.Flush();
            return stream;
        }
        catch (IOException exception)
        {
            throw new IOException(
                $"The data folder \"{Path}\" is in use by another server (its process id is in \"{file}\"); "
                + "stop that one, or set BlinkAudioBot:DataFolder to another folder.",
                exception);
        }
    }
}
