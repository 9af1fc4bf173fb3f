namespace BlinkAudioBot.Dialogs.Guide;

/// <summary>Where the answer to a step leads.</summary>
internal enum StepMove
{
    /// <summary>To the next step.</summary>
    Forward,

    /// <summary>To the step before.</summary>
    Back,

    /// <summary>To the first step that remains, because the facts have changed.</summary>
    Plan,

    /// <summary>Nowhere; what is to be said has been said.</summary>
    Stay,
}
