namespace BlinkAudioBot.Desk.Email;

/// <summary>How the way to the mail server is protected.</summary>
public enum EmailSecurity
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The connection is encrypted before anything is said on it but hello; without that nothing is sent.</summary>
    StartTls,

    /// <summary>The connection is encrypted from the beginning.</summary>
    Tls,
}
