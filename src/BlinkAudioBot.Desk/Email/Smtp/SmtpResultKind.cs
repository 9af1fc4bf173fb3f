namespace BlinkAudioBot.Desk.Email.Smtp;

/// <summary>What an attempt amounts to.</summary>
internal enum SmtpResultKind
{
    /// <summary>The server has taken it.</summary>
    Sent,

    /// <summary>The server does not take this one now.</summary>
    Later,

    /// <summary>The server will never take this one.</summary>
    Refused,

    /// <summary>The server takes none now: it is away, or lets nobody in.</summary>
    Unreachable,
}
