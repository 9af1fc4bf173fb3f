namespace BlinkAudioBot.Dialogs.Interruptions;

/// <summary>How a turn goes on after the sentence was looked at.</summary>
internal enum Course
{
    /// <summary>It is an answer, for the dialog on top.</summary>
    Answer,

    /// <summary>All is said.</summary>
    Done,

    /// <summary>Where the conversation stands is shown again.</summary>
    ShowPlace,

    /// <summary>Everything begins anew.</summary>
    StartOver,

    /// <summary>A person is wanted.</summary>
    OfferPerson,
}
