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

    // How a lock that another process holds is told from a disk that is full or read-only.
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _lock;

    /// <summary>Creates the folder if need be, and takes it.</summary>
    /// <exception cref="IOException">Another process holds it, or it cannot be created or written.</exception>
    public DataFolder(IOptions<ConversationsOptions> options)
    {
        Path = System.IO.Path.GetFullPath(options.Value.DataFolder);
        var file = System.IO.Path.Combine(Path, "server.lock");
        try
        {
            Create(Path);
            _lock = Take(file);
        }
        catch (IOException exception) when (exception.HResult is LinuxWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            throw new IOException(
                $"The data folder \"{Path}\" is in use by another server (its process id is in \"{file}\"); "
                + "stop that one, or set BlinkAudioBot:DataFolder to another folder.",
                exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"The data folder \"{Path}\" cannot be written ({exception.Message.TrimEnd('.')}); "
                + "mend that, or set BlinkAudioBot:DataFolder to a folder that the server's user may write to.",
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

    private static FileStream Take(string file)
    {
        var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        stream.SetLength(0);
        stream.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}\n")));
        stream.Flush();
        return stream;
    }
}
