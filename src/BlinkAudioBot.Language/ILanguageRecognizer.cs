namespace BlinkAudioBot.Language;

/// <summary>Makes labels of a sentence. Safe for any thread; the same sentence gives the same result.</summary>
public interface ILanguageRecognizer
{
    /// <summary>What a sentence means.</summary>
    /// <param name="text">The sentence as it was sent.</param>
    Recognition Recognize(string text);
}
