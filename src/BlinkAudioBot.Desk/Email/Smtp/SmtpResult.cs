namespace BlinkAudioBot.Desk.Email.Smtp;

/// <summary>What became of one attempt.</summary>
/// <param name="Kind">Whether it was sent, and if not, whether another attempt is worth while.</param>
/// <param name="Status">The server's last answer; 0 when none came.</param>
/// <param name="Reason">What the server said, or the name of what went wrong; for the operator, without addresses.</param>
internal sealed record SmtpResult(SmtpResultKind Kind, int Status = 0, string Reason = "")
{
    /// <summary>What the server answered, and why.</summary>
    public override string ToString() => Status == 0 ? $"no answer, {Reason}" : $"{Status} {Reason}";
}
