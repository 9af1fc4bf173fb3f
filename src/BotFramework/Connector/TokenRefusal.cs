namespace BotFramework.Connector;

/// <summary>Why a channel's token is not accepted.</summary>
public enum TokenRefusal
{
    /// <summary>It is accepted.</summary>
    None,

    /// <summary>The request has no bearer token.</summary>
    Missing,

    /// <summary>It is no JSON web token.</summary>
    Malformed,

    /// <summary>It is unsigned, or signed in a way that the Bot Connector does not use.</summary>
    Algorithm,

    /// <summary>The Bot Connector publishes no key of that id.</summary>
    UnknownKey,

    /// <summary>The signature is not of the key that it names.</summary>
    Signature,

    /// <summary>It has expired, or is not valid yet.</summary>
    Lifetime,

    /// <summary>Somebody else than the Bot Connector issued it.</summary>
    Issuer,

    /// <summary>It is for another bot.</summary>
    Audience,

    /// <summary>Its key does not speak for the activity's channel.</summary>
    Endorsement,

    /// <summary>It is for another service URL than the activity's.</summary>
    ServiceUrl,

    /// <summary>The published keys cannot be read now; nothing is known of the token.</summary>
    KeysUnavailable,
}
