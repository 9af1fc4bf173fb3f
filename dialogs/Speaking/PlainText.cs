using System.Text;
using BlinkAudioBot.Cards.Rendering;

namespace BlinkAudioBot.Dialogs.Speaking;

/// <summary>A step in plain words.</summary>
internal static class PlainText
{
    public static string Of(
        string heading,
        string why,
        CardSection? warning,
        IReadOnlyList<string> instructions,
        CardSection? details,
        string? question)
    {
        var text = new StringBuilder(heading).Append("\n\n").Append(why);
        Append(text, warning?.Heading, warning?.Lines ?? []);
        Append(text, null, instructions);
        Append(text, details?.Heading, details?.Lines ?? []);
        return question is null ? text.ToString() : text.Append("\n\n").Append(question).ToString();
    }

    private static void Append(StringBuilder text, string? heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.Append('\n');
        if (heading is not null)
        {
            text.Append('\n').Append(heading);
        }

        foreach (var line in lines)
        {
            text.Append("\n- ").Append(line);
        }
    }
}
