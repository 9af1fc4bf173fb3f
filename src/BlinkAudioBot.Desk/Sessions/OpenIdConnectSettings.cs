using System.ComponentModel.DataAnnotations;

namespace BlinkAudioBot.Desk.Sessions;

/// <summary>
/// The identity provider that says who works at the desk. Section <c>BlinkAudioBot:Desk:OpenIdConnect</c>. Once it is set there
/// are no passwords, invitations and first admin of the desk's own.
/// </summary>
public sealed class OpenIdConnectSettings
{
    /// <summary>Where the settings stand.</summary>
    public const string SectionName = "BlinkAudioBot:Desk:OpenIdConnect";

    /// <summary>The provider's address, below which it publishes <c>.well-known/openid-configuration</c>.</summary>
    /// <value>An https address (http on this machine alone). Default: none, so the desk has its own accounts.</value>
    public Uri? Authority { get; set; }

    /// <summary>The id under which the provider knows this desk.</summary>
    /// <value>Needed with <see cref="Authority"/>. Default: none.</value>
    public string? ClientId { get; set; }

    /// <summary>The secret that goes with it.</summary>
    /// <value>Default: none, for a public client; the code flow with PKCE is used either way.</value>
    public string? ClientSecret { get; set; }

    /// <summary>The claim of the ID token that holds a person's roles, one or several.</summary>
    /// <value>Default: <c>roles</c>.</value>
    [Required]
    public string RoleClaim { get; set; } = "roles";

    /// <summary>What the claim says of an agent.</summary>
    /// <value>Default: <c>agent</c>.</value>
    [Required]
    public string AgentRole { get; set; } = "agent";

    /// <summary>What the claim says of a supervisor.</summary>
    /// <value>Default: <c>supervisor</c>.</value>
    [Required]
    public string SupervisorRole { get; set; } = "supervisor";

    /// <summary>What the claim says of an admin.</summary>
    /// <value>Default: <c>admin</c>.</value>
    [Required]
    public string AdminRole { get; set; } = "admin";

    internal bool IsConfigured => Authority is not null;

    internal string SignIn => IsConfigured ? "openid" : "password";
}
