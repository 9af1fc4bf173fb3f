namespace BlinkAudioBot.Desk.Accounts;

/// <summary>Why an invitation makes no account.</summary>
internal enum JoinRefusal
{
    /// <summary>It is unknown, used, or too old.</summary>
    NoInvitation,

    /// <summary>It is for somebody of another address.</summary>
    OtherAddress,

    /// <summary>Somebody has that address already.</summary>
    AddressTaken,
}
