using System.Globalization;
using BotFramework.Schema;

namespace BlinkAudioBot.Chat;

/// <summary>Draws messages as text with numbered choices, and reads lines; a number stands for its choice.</summary>
/// <param name="input">Where lines come from.</param>
/// <param name="output">Where the conversation is drawn.</param>
/// <param name="isEchoed">Whether lines are drawn as well, because nobody has typed them here.</param>
internal sealed class Terminal(TextReader input, TextWriter output, bool isEchoed)
{
    private const string Prompt = "> ";

    private string[] _choices = [];

    /// <summary>Reads what the person says.</summary>
    /// <returns>The line, or the choice whose number it is; null at the end of the input.</returns>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!isEchoed)
        {
            await output.WriteAsync(Prompt.AsMemory(), cancellationToken);
            await output.FlushAsync(cancellationToken);
        }

        if (await input.ReadLineAsync(cancellationToken) is not { } line)
        {
            await output.FlushAsync(cancellationToken);
            return null;
        }

        if (isEchoed)
        {
            await output.WriteLineAsync($"{Prompt}{Printable(line)}".AsMemory(), cancellationToken);
        }

        return int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= _choices.Length ? _choices[number - 1] : line;
    }

    /// <summary>Draws a message of the bot.</summary>
    public async Task DrawAsync(Activity message, CancellationToken cancellationToken)
    {
        string[] choices = [.. (message.SuggestedActions?.Actions ?? []).Select(action => action.Title ?? string.Empty)];
        await output.WriteLineAsync($"\n{Words(message.Text ?? string.Empty, choices.Length)}".AsMemory(), cancellationToken);
        for (var index = 0; index < choices.Length; index++)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {index + 1}. {choices[index]}").AsMemory(), cancellationToken);
        }

        _choices = choices.Length > 0 ? choices : _choices;
    }

    // The text ends with the choices, a line each, which are drawn with numbers here.
    private static string Words(string text, int choices) =>
        string.Join('\n', text.Split('\n')[..^choices]).TrimEnd();

    // What comes from a pipe must not steer the terminal.
    private static string Printable(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? '?' : letter));
}
