namespace BotFramework.Dialogs;

/// <summary>Why a dialog or a step runs.</summary>
public enum DialogReason
{
    /// <summary>It was begun.</summary>
    BeginCalled,

    /// <summary>The person answered while it was on top.</summary>
    ContinueCalled,

    /// <summary>The dialog above it ended.</summary>
    EndCalled,

    /// <summary>A step went on, or to a named step, by itself.</summary>
    NextCalled,

    /// <summary>It ends because all dialogs are cancelled or another takes its place.</summary>
    CancelCalled,

    /// <summary>Its saved step is gone since a release; it goes on at the next one.</summary>
    StepGone,
}
