using BlinkAudioBot.Desk.Email.Smtp;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Desk.Email;

internal sealed partial class Postman
{
    [LoggerMessage(2430, LogLevel.Information, "E-mail {Number} of case {Reference} is sent")]
    private partial void LogSent(long number, string reference);

    [LoggerMessage(2434, LogLevel.Information, "E-mail {Number} of case {Reference} is not needed: the person has the conversation open")]
    private partial void LogNeedless(long number, string reference);

    [LoggerMessage(2431, LogLevel.Warning, "E-mail {Number} of case {Reference} failed: {Result}; next attempt in {Wait}")]
    private partial void LogRetry(long number, string reference, SmtpResult result, TimeSpan wait);

    [LoggerMessage(
        2432,
        LogLevel.Error,
        "E-mail {Number} of case {Reference} given up: {Result}; the verb dead-letters lists all of them")]
    private partial void LogBuried(long number, string reference, SmtpResult result);
}
