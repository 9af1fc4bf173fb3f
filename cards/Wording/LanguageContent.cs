using System.Collections.Frozen;

namespace BlinkAudioBot.Cards.Wording;

/// <summary>The words of one language: the guide's steps, and all other sentences by key.</summary>
public sealed class LanguageContent
{
    private readonly FrozenDictionary<string, StepCopy> _steps;
    private readonly FrozenDictionary<string, Sentence> _sentences;

    internal LanguageContent(string language, IEnumerable<StepCopy> steps, IReadOnlyDictionary<string, Sentence> sentences)
    {
        Language = language;
        _steps = steps.ToFrozenDictionary(step => step.Id, StringComparer.Ordinal);
        _sentences = sentences.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The language's tag, for example <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>All sentences by key as they stand in the files, placeholders unfilled.</summary>
    public IEnumerable<KeyValuePair<string, string>> Texts =>
        _sentences.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Raw));

    /// <summary>The words of a step.</summary>
    /// <param name="id">The step's id, for example <c>talk-button</c>.</param>
    /// <exception cref="ContentException">The language has no file for that step.</exception>
    public StepCopy Step(string id) =>
        _steps.TryGetValue(id, out var step)
            ? step
            : throw new ContentException($"text/{Language}/steps/{id}.yaml", 0, "", "There is no file for this step.");

    /// <summary>A sentence without placeholders, or one whose placeholders are all filled by <paramref name="values"/>.</summary>
    /// <param name="key">The keys from the file's top down, joined by dots, for example <c>triage.problem.ask</c>.</param>
    /// <param name="values">What to write for each <c>{name}</c>; values that the sentence does not use are ignored.</param>
    /// <exception cref="ContentException">The key is missing, or the sentence uses a placeholder that has no value.</exception>
    public string Text(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        _sentences.TryGetValue(key, out var sentence) ? sentence.Fill(values) : throw MissingKey(key);

    /// <summary>All sentences below a key as they stand in the file, placeholders unfilled; keys are relative to it.</summary>
    /// <param name="key">A group of sentences, for example <c>page</c>.</param>
    /// <exception cref="ContentException">There is no sentence below that key.</exception>
    public IReadOnlyDictionary<string, string> TextsUnder(string key)
    {
        var prefix = key + ".";
        var texts = _sentences
            .Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(entry => entry.Key[prefix.Length..], entry => entry.Value.Raw, StringComparer.Ordinal);
        return texts.Count > 0 ? texts : throw MissingKey(key);
    }

    private ContentException MissingKey(string key) =>
        new($"text/{Language}", 0, key, "No file has this key. Add it, or correct the key that asks for it.");
}
