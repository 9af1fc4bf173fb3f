namespace BlinkAudioBot.Dialogs.Guide;

/// <summary>Whether a device works through a Sync Module.</summary>
internal enum SyncModuleNeed
{
    /// <summary>It does.</summary>
    Always,

    /// <summary>It can do with or without.</summary>
    Maybe,

    /// <summary>It needs none.</summary>
    Never,
}
