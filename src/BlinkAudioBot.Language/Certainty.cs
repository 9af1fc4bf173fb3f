namespace BlinkAudioBot.Language;

/// <summary>What may be done with an intent.</summary>
public enum Certainty
{
    /// <summary>Too unlike all that is known: the intent is <c>none</c>.</summary>
    Refused,

    /// <summary>The intent is likely, yet others are too, <c>none</c> among them: ask which is meant.</summary>
    Unsure,

    /// <summary>The intent can be acted on.</summary>
    Understood,
}
