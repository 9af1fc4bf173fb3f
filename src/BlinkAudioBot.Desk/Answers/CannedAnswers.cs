using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Desk.Answers;

/// <summary>
/// Answers that agents need often, as an editor keeps them in <c>canned.yaml</c>: a group each, with "title" and "text".
/// </summary>
internal sealed class CannedAnswers
{
    /// <summary>The group of the texts.</summary>
    public const string Group = "canned";

    private const string Title = ".title";
    private const string Text = ".text";

    // What the page fills in.
    private static readonly string[] Placeholders = ["{name}", "{reference}", "{device}"];

    /// <summary>Reads them.</summary>
    /// <exception cref="ContentException">One lacks its title or text, or has a placeholder that nothing fills in.</exception>
    public CannedAnswers(LanguageContent content)
    {
        var texts = content.TextsUnder(Group);
        All =
        [
            .. texts.Keys.Select(IdOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => new CannedText(id, Get(content, id, Title), Checked(content, id, Get(content, id, Text)))),
        ];
    }

    /// <summary>All of them, by id.</summary>
    public IReadOnlyList<CannedText> All { get; }

    private static string IdOf(string key) => key.Split('.')[0];

    private static string Get(LanguageContent content, string id, string part) =>
        content.TextsUnder(Group).TryGetValue(id + part, out var text)
            ? text
            : throw Fault(content, id + part, "The key is missing. An answer has a \"title\" and a \"text\".");

    private static string Checked(LanguageContent content, string id, string text)
    {
        var rest = Placeholders.Aggregate(text, (left, placeholder) => left.Replace(placeholder, string.Empty, StringComparison.Ordinal));
        return rest.Contains('{', StringComparison.Ordinal)
            ? throw Fault(content, id + Text, $"Unknown placeholder. Filled in here: {string.Join(", ", Placeholders)}.")
            : text;
    }

    private static ContentException Fault(LanguageContent content, string key, string message) =>
        new($"text/{content.Language}/canned.yaml", 0, $"{Group}.{key}", message);
}
