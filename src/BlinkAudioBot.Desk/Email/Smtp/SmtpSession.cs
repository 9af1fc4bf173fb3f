using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace BlinkAudioBot.Desk.Email.Smtp;

/// <summary>A way to the mail server, opened for the first e-mail and used for those after it.</summary>
internal sealed class SmtpSession(EmailOptions options, SmtpTrust trust) : IDisposable
{
    private const int TimeoutMilliseconds = 30_000;
    private const int LongestReason = 200;

    private SmtpClient? _client;

    /// <inheritdoc />
    public void Dispose() => Close();

    /// <summary>Sends one e-mail.</summary>
    /// <exception cref="OperationCanceledException">The server stops.</exception>
    public async Task<SmtpResult> SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        try
        {
            _client ??= await ConnectAsync(cancellationToken);
            await _client.SendAsync(message, cancellationToken);
            return new SmtpResult(SmtpResultKind.Sent);
        }
        catch (SmtpCommandException refused)
        {
            Close();
            var status = (int)refused.StatusCode;
            return new SmtpResult(KindOf(status), status, Reason(refused.Message, message));
        }
        catch (Exception fault) when (fault is ProtocolException or IOException or SocketException or TimeoutException
            or AuthenticationException or SslHandshakeException or NotSupportedException or ServiceNotConnectedException)
        {
            Close();
            return new SmtpResult(SmtpResultKind.Unreachable, 0, $"{fault.GetType().Name}: {Reason(fault.Message, message)}");
        }
    }

    // 421: the server closes, and says so to everybody.
    private static SmtpResultKind KindOf(int status) => status switch
    {
        (int)SmtpStatusCode.ServiceNotAvailable => SmtpResultKind.Unreachable,
        >= 500 => SmtpResultKind.Refused,
        _ => SmtpResultKind.Later,
    };

    // Servers like to repeat whom they do not know.
    private static string Reason(string text, MimeMessage message)
    {
        foreach (var mailbox in message.To.Mailboxes)
        {
            text = text.Replace(mailbox.Address, "…", StringComparison.OrdinalIgnoreCase);
        }

        var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= LongestReason ? line : line[..LongestReason];
    }

    private async Task<SmtpClient> ConnectAsync(CancellationToken cancellationToken)
    {
        var client = new SmtpClient { Timeout = TimeoutMilliseconds };
        try
        {
            if (trust.Check is not null)
            {
                client.ServerCertificateValidationCallback = trust.Check;
            }

            await client.ConnectAsync(options.Host ?? string.Empty, options.Port, Protection(options.Security), cancellationToken);
            if (options is { User: { Length: > 0 } user, Password: { } password })
            {
                await client.AuthenticateAsync(user, password, cancellationToken);
            }

            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static SecureSocketOptions Protection(EmailSecurity security) => security switch
    {
        EmailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        EmailSecurity.StartTls => SecureSocketOptions.StartTls,
        EmailSecurity.None or _ => SecureSocketOptions.None,
    };

    private void Close()
    {
        _client?.Dispose();
        _client = null;
    }
}
