namespace BlinkAudioBot.Desk.Accounts;

/// <summary>The address that an invited person opens.</summary>
internal static class InvitationLink
{
    /// <summary>The address; the token stands behind the "#", which browsers send nobody.</summary>
    public static string Create(string address, string token) => $"{address}/desk#invite={token}";
}
