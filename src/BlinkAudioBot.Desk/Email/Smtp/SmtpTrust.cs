using System.Net.Security;

namespace BlinkAudioBot.Desk.Email.Smtp;

/// <summary>Whom the way to the mail server trusts.</summary>
/// <param name="Check">Checks its certificate; null for what the system trusts.</param>
internal sealed record SmtpTrust(RemoteCertificateValidationCallback? Check = null);
