namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>What is odd about a message, so that "I did not understand" would be the wrong thing to say.</summary>
internal enum Oddity
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>There is nothing in it that can be read.</summary>
    Empty,

    /// <summary>There is only a file or a picture.</summary>
    File,

    /// <summary>There are only emoji.</summary>
    Emoji,

    /// <summary>It is longer than what is read.</summary>
    TooLong,

    /// <summary>It is in a language that is not spoken here.</summary>
    Language,

    /// <summary>It is about a trouble that has nothing to do with sound.</summary>
    Trouble,

    /// <summary>It is about another maker's camera.</summary>
    OtherMaker,

    /// <summary>It insults.</summary>
    Abuse,

    /// <summary>It tells of a burnt smell, water or damage, with which no step must be tried.</summary>
    Danger,
}
