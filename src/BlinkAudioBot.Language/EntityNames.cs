namespace BlinkAudioBot.Language;

/// <summary>The names of entities; see the labels of the language model.</summary>
public static class EntityNames
{
    /// <summary>A camera or doorbell.</summary>
    public const string Device = "device";

    /// <summary>The system of a phone or tablet.</summary>
    public const string Platform = "platform";

    /// <summary>Whether one camera or all are affected.</summary>
    public const string Scope = "scope";

    /// <summary>Which Sync Module there is.</summary>
    public const string SyncModule = "syncModule";

    /// <summary>How strong a signal is.</summary>
    public const string Signal = "signal";

    /// <summary>The place of a choice among those offered, from 1; -1 is the last.</summary>
    public const string Choice = "choice";
}
