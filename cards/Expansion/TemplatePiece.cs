using BlinkAudioBot.Cards.Expansion.Expressions;

namespace BlinkAudioBot.Cards.Expansion;

/// <summary>A piece of a template string: literal text, or an expression.</summary>
internal sealed record TemplatePiece(string Text, Expression? Expression)
{
    /// <summary>Cuts a string at its <c>${…}</c>.</summary>
    /// <exception cref="FormatException">An expression is not closed or has a mistake, or the text has a backtick or backslash.</exception>
    public static List<TemplatePiece> Split(string text)
    {
        var pieces = new List<TemplatePiece>();
        var rest = text;
        while (rest.IndexOf("${", StringComparison.Ordinal) is var start and >= 0)
        {
            AddText(pieces, rest[..start]);
            var end = End(rest, start + 2);
            pieces.Add(new TemplatePiece("", ExpressionParser.Parse(rest[(start + 2)..end])));
            rest = rest[(end + 1)..];
        }

        AddText(pieces, rest);
        return pieces;
    }

    private static void AddText(List<TemplatePiece> pieces, string text)
    {
        // The reference parses the whole string as a backtick literal, where both characters have a meaning.
        if (text.AsSpan().ContainsAny('`', '\\'))
        {
            throw new FormatException("A backtick or backslash cannot stand beside an expression. Move it into the data.");
        }

        if (text.Length > 0)
        {
            pieces.Add(new TemplatePiece(text, Expression: null));
        }
    }

    private static int End(string text, int start)
    {
        var isQuoted = false;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '}' && !isQuoted)
            {
                return i;
            }

            isQuoted ^= text[i] == '\'';
        }

        throw new FormatException($"The expression \"{text[(start - 2)..]}\" has no closing brace.");
    }
}
