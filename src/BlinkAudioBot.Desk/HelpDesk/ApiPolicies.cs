using BlinkAudioBot.Desk.Sessions;
using Microsoft.AspNetCore.Authorization;

namespace BlinkAudioBot.Desk.HelpDesk;

/// <summary>Which keys open an endpoint. A desk's cookie opens none, so no foreign page can make a browser do anything here.</summary>
internal static class ApiPolicies
{
    /// <summary>Any key.</summary>
    public static readonly AuthorizationPolicy Any =
        new AuthorizationPolicyBuilder(ApiKeyHandler.SchemeName).RequireAuthenticatedUser().Build();

    /// <summary>Keys that read.</summary>
    public static readonly AuthorizationPolicy Read = Of(ApiScopes.Read);

    /// <summary>Keys that give commands.</summary>
    public static readonly AuthorizationPolicy Write = Of(ApiScopes.Write);

    private static AuthorizationPolicy Of(string scope) =>
        new AuthorizationPolicyBuilder(Any).RequireClaim(DeskPrincipal.ScopeClaim, scope).Build();
}
