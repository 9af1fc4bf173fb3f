using System.Net;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BlinkAudioBot.Desk.Email;

/// <summary>What the settings of the mail server need of one another.</summary>
internal sealed class EmailRules : IValidateOptions<EmailOptions>
{
    private const string Section = EmailOptions.SectionName;

    public ValidateOptionsResult Validate(string? name, EmailOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(EmailOptions options)
    {
        if (!options.IsConfigured)
        {
            if (options.From is not null || options.User is not null)
            {
                yield return $"{Section}:Host is missing. Give the mail server's name, or leave out all of {Section}.";
            }

            yield break;
        }

        if (!IsAddress(options.From))
        {
            yield return $"{Section}:From is \"{options.From}\". Give the address that e-mails come from, as \"support@example.com\".";
        }

        if (string.IsNullOrEmpty(options.User) != string.IsNullOrEmpty(options.Password))
        {
            yield return $"{Section}:User and {Section}:Password go together. Give both, or neither.";
        }

        if (options is { User.Length: > 0, Security: EmailSecurity.None } && !IsThisMachine(options.Host))
        {
            yield return $"{Section}:Security is \"none\", so the password would be sent in the clear. Set it to \"starttls\" or \"tls\".";
        }

        if (options.FromName?.Any(char.IsControl) is true)
        {
            yield return $"{Section}:FromName has characters that no name has. Give one line of text.";
        }
    }

    private static bool IsAddress(string? text) =>
        MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text && text.Contains('@', StringComparison.Ordinal);

    private static bool IsThisMachine(string? host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
