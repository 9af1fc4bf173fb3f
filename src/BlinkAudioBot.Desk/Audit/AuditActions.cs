namespace BlinkAudioBot.Desk.Audit;

/// <summary>What the audit log calls what was seen and done. Commands are called by their own names.</summary>
internal static class AuditActions
{
    public const string SignIn = "sign-in";
    public const string SignInFailed = "sign-in-failed";
    public const string SignOut = "sign-out";
    public const string Invite = "invite";
    public const string Join = "join";
    public const string ChangeRole = "change-role";
    public const string RemoveAgent = "remove-agent";
    public const string EndSessions = "end-sessions";
    public const string SeeCase = "see-case";
    public const string SeeTranscript = "see-transcript";
    public const string SeeConversation = "see-conversation";
    public const string Search = "search";
    public const string CreateKey = "create-key";
    public const string RevokeKey = "revoke-key";
    public const string SeeAudit = "see-audit";
}
