using System.ComponentModel.DataAnnotations;

namespace BlinkAudioBot.Desk.Email;

/// <summary>
/// The mail server by which answers reach people who do not wait. Section <c>BlinkAudioBot:Desk:Email</c>. Without <see cref="Host"/>
/// no e-mail is offered.
/// </summary>
public sealed class EmailOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string SectionName = "BlinkAudioBot:Desk:Email";

    /// <summary>The mail server's name.</summary>
    /// <value>Default: none.</value>
    public string? Host { get; set; }

    /// <summary>The mail server's port.</summary>
    /// <value>1 to 65,535. Default: 587.</value>
    [Range(1, 65_535)]
    public int Port { get; set; } = 587;

    /// <summary>How the way there is protected.</summary>
    /// <value><c>none</c>, <c>starttls</c> or <c>tls</c>. Default: <c>starttls</c>.</value>
    public EmailSecurity Security { get; set; } = EmailSecurity.StartTls;

    /// <summary>Who signs in there.</summary>
    /// <value>Default: none, so nobody does.</value>
    public string? User { get; set; }

    /// <summary>The password that goes with <see cref="User"/>.</summary>
    /// <value>Default: none.</value>
    public string? Password { get; set; }

    /// <summary>The address that the e-mails come from.</summary>
    /// <value>Needed with <see cref="Host"/>. Default: none.</value>
    public string? From { get; set; }

    /// <summary>The name that stands before it.</summary>
    /// <value>Default: none, so the texts' own name.</value>
    public string? FromName { get; set; }

    /// <summary>How long the link in an e-mail leads back to the conversation.</summary>
    /// <value>From 1 hour to 365 days. Default: 30 days.</value>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Whether there is a mail server.</summary>
    internal bool IsConfigured => !string.IsNullOrEmpty(Host);
}
