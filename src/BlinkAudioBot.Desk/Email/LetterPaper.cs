using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk.Email.Outbox;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;

namespace BlinkAudioBot.Desk.Email;

/// <summary>Makes e-mails of what agents say: once as plain text and once more as simple HTML, in which all that people wrote is text.</summary>
internal sealed class LetterPaper(IOptions<EmailOptions> options, LanguageContent words, IReturnLinks links, DeskAddress address)
{
    private readonly EmailOptions _options = options.Value;

    /// <summary>The id that an e-mail has, however often it is tried.</summary>
    public string IdOf(OutgoingLetter letter)
    {
        // Conversations of several servers can be answered from one address, so a number alone is not enough.
        var conversation = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letter.Conversation)).AsSpan(0, 12));
        return string.Create(CultureInfo.InvariantCulture, $"{conversation}.{letter.Number}@{_options.From?.Split('@')[^1]}");
    }

    /// <summary>Makes the e-mail.</summary>
    /// <param name="letter">What is to be said.</param>
    /// <param name="messageId">The e-mail's id.</param>
    /// <param name="earlier">The ids of those before it, to which it belongs.</param>
    /// <param name="now">The time of this attempt.</param>
    public MimeMessage Write(OutgoingLetter letter, string messageId, IReadOnlyList<string> earlier, DateTimeOffset now)
    {
        var (to, reference) = (letter.Letter.To, letter.Letter.Reference);
        var message = new MimeMessage
        {
            MessageId = messageId,
            Date = now,
            Subject = words.Text("email.subject", ("reference", reference)),
        };
        message.From.Add(new MailboxAddress(_options.FromName ?? words.Text("email.from"), _options.From ?? string.Empty));
        message.To.Add(new MailboxAddress(string.Empty, to));
        if (earlier.Count > 0)
        {
            message.InReplyTo = earlier[^1];
            message.References.AddRange(earlier);
        }

        var link = address.WithoutRequest()
            + links.Create(new ConversationId(letter.Conversation), letter.Letter.Person, _options.LinkLifetime);
        message.Body = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = Plain(letter.Letter, link) },
            new TextPart(TextFormat.Html) { Text = Html(letter.Letter, link) },
        };
        return message;
    }

    private string Plain(AnswerLetter letter, string link) => $"""
        {Writes(letter)}

        {letter.Text}

        {words.Text("email.answer")}
        {link}

        {Footer(letter)}

        """;

    private string Html(AnswerLetter letter, string link) => $"""
        <!DOCTYPE html>
        <html lang="{words.Language}">
        <body style="font-family: sans-serif; line-height: 1.5">
        <p>{Encode(Writes(letter))}</p>
        <blockquote style="margin: 0 0 1em; padding-left: 1em; border-left: 3px solid #767676">{Encode(letter.Text)}</blockquote>
        <p><a href="{HtmlEncoder.Default.Encode(link)}">{Encode(words.Text("email.link"))}</a></p>
        <p>{Encode(Footer(letter))}</p>
        </body>
        </html>

        """;

    private string Writes(AnswerLetter letter) => words.Text("email.writes", ("name", letter.Agent), ("reference", letter.Reference));

    private string Footer(AnswerLetter letter)
    {
        var days = Math.Max(1, (int)_options.LinkLifetime.TotalDays).ToString(CultureInfo.InvariantCulture);
        return $"{words.Text("email.lifetime", ("days", days))}\n{words.Text("email.noReply", ("reference", letter.Reference))}";
    }

    private static string Encode(string text) =>
        HtmlEncoder.Default.Encode(text.ReplaceLineEndings("\n")).Replace("&#xA;", "<br>\n", StringComparison.Ordinal);
}
