namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>Where an answer stands on a card, by the guide's contract; tests never read the words.</summary>
internal static class Answer
{
    public const int Works = 0;

    public const int DidNotHelp = 1;

    public const int MoreDetail = 2;

    /// <summary>The first answer to a warning.</summary>
    public const int GoAhead = 0;

    /// <summary>The first answer when a person is offered.</summary>
    public const int Yes = 0;

    /// <summary>The best rating, the first answer when it works.</summary>
    public const int Good = 0;

    /// <summary>How many answers a step has; its warning has fewer.</summary>
    public const int OfAStep = 6;
}
