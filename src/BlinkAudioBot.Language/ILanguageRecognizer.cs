namespace BlinkAudioBot.Language;

/// <summary>Makes labels of a message. Safe for any thread; the same message before the same screen gives the same result.</summary>
public interface ILanguageRecognizer
{
    /// <summary>What a message means.</summary>
    /// <param name="text">The message as it was sent.</param>
    /// <param name="screen">What the person sees while writing.</param>
    Recognition Recognize(string text, Screen screen = Screen.Open);
}
