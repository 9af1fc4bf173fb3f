using System.ComponentModel.DataAnnotations;

namespace BlinkAudioBot.Channels.Connector;

/// <summary>The bot's registration with Azure Bot Service. Section <c>BlinkAudioBot:Connector</c>.</summary>
public sealed class ConnectorOptions
{
    /// <summary>The bot's app id.</summary>
    /// <value>
    /// A GUID. Default: none; then <c>/api/messages</c> answers this machine alone, and only in Development.
    /// </value>
    public string? AppId { get; set; }

    /// <summary>How the app is registered.</summary>
    /// <value>
    /// <c>MultiTenant</c>, <c>SingleTenant</c> or <c>UserAssignedManagedIdentity</c>. Default: <c>MultiTenant</c>.
    /// </value>
    public ConnectorAppType AppType { get; set; }

    /// <summary>The tenant of the app.</summary>
    /// <value>A GUID or a domain. Needed for <c>SingleTenant</c>. Default: none.</value>
    public string? TenantId { get; set; }

    /// <summary>The app's secret.</summary>
    /// <value>This or a certificate, unless the app is a managed identity. Default: none.</value>
    public string? AppPassword { get; set; }

    /// <summary>The file of the app's certificate with its private key, PKCS #12.</summary>
    /// <value>A path. Default: none.</value>
    public string? CertificatePath { get; set; }

    /// <summary>The password of that file.</summary>
    /// <value>Default: none.</value>
    public string? CertificatePassword { get; set; }

    /// <summary>Whether the bot is registered in the cloud of the US government.</summary>
    /// <value>Default: false, which is the public cloud.</value>
    public bool Government { get; set; }

    /// <summary>The largest activity that is taken.</summary>
    /// <value>Bytes of JSON, from 4,096 to 1,000,000. Default: 262,144.</value>
    [Range(4_096, 1_000_000)]
    public int MaxActivityBytes { get; set; } = 262_144;

    /// <summary>How long a channel that fails is tried again before an activity is given up.</summary>
    /// <value>From 1 minute to 30 days. Default: 1 day.</value>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(1);
}
