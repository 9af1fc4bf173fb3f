namespace BlinkAudioBot.Channels.Connector;

/// <summary>How the bot is registered with Azure Bot Service, and so how it proves who it is.</summary>
public enum ConnectorAppType
{
    /// <summary>An app of any tenant, with a secret or a certificate.</summary>
    MultiTenant,

    /// <summary>An app of one tenant, with a secret or a certificate.</summary>
    SingleTenant,

    /// <summary>A managed identity of the machine that the bot runs on; it has no secret.</summary>
    UserAssignedManagedIdentity,
}
