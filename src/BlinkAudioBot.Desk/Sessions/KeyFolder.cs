using BlinkAudioBot.Conversations;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Sessions;

/// <summary>Keeps the keys that encrypt cookies in the data folder, so that sessions outlive a restart or a move.</summary>
internal sealed class KeyFolder(IOptions<ConversationsOptions> conversations, ILoggerFactory loggers)
    : IConfigureOptions<KeyManagementOptions>
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public void Configure(KeyManagementOptions keys)
    {
        var path = Path.Combine(Path.GetFullPath(conversations.Value.DataFolder), "desk-keys");
        var folder = OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerOnly);
        keys.XmlRepository = new FileSystemXmlRepository(folder, loggers);
    }
}
