namespace BotFramework.Connector;

/// <summary>One of Microsoft's clouds, as the Bot Connector of it publishes: its keys, its tokens and its sign-in.</summary>
public sealed record ConnectorCloud
{
    /// <summary>The public cloud.</summary>
    public static ConnectorCloud Public { get; } = new()
    {
        Metadata = new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        Issuer = "https://api.botframework.com",
        Scope = "https://api.botframework.com/.default",
        Login = new Uri("https://login.microsoftonline.com/"),
        SharedTenant = "botframework.com",
        CallerId = "urn:botframework:azure",
    };

    /// <summary>The cloud of the US government.</summary>
    public static ConnectorCloud Government { get; } = new()
    {
        Metadata = new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        Issuer = "https://api.botframework.us",
        Scope = "https://api.botframework.us/.default",
        Login = new Uri("https://login.microsoftonline.us/"),
        SharedTenant = "MicrosoftServices.onmicrosoft.us",
        CallerId = "urn:botframework:azureusgov",
    };

    /// <summary>Where it says which keys sign its tokens.</summary>
    public required Uri Metadata { get; init; }

    /// <summary>Who issues the tokens of its channels.</summary>
    public required string Issuer { get; init; }

    /// <summary>What a bot asks a token for, to call its channels.</summary>
    public required string Scope { get; init; }

    /// <summary>Where a bot gets its tokens, before the tenant.</summary>
    public required Uri Login { get; init; }

    /// <summary>The tenant that gives tokens to multi-tenant bots.</summary>
    public required string SharedTenant { get; init; }

    /// <summary>What <c>callerId</c> says of an activity that it vouches for.</summary>
    public required string CallerId { get; init; }
}
