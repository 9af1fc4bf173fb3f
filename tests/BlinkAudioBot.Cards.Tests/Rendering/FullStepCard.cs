using BlinkAudioBot.Cards.Rendering;
using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Cards.Tests.Rendering;

/// <summary>A step's card with everything that a step can show at once, which the bot never does.</summary>
internal static class FullStepCard
{
    public static IReadOnlyList<CardAnswer> SixAnswers { get; } =
    [
        new("worked", "It works now", AnswerStyle.Positive), new("not-worked", "Didn't help"),
        new("explain", "I need more detail"), new("skip", "Skip"), new("back", "Back"), new("human", "Talk to a person"),
    ];

    public static StepCard Of(StepCopy step, IReadOnlyList<StepPart> parts) => new()
    {
        Language = "en",
        Visit = 7,
        Progress = "Step 3 of 11",
        Title = step.Title,
        Why = step.Why,
        Warning = new CardSection("Before you go on", [.. step.Warning, .. parts.SelectMany(part => part.Caution), "And this."]),
        Instructions = [.. parts.SelectMany(part => part.Instructions)],
        Details = new CardSection("In more detail", [.. parts.SelectMany(part => part.Details)]),
        Picture = new CardPicture("/images/en/picture.png", "Hold the button."),
        Link = new CardLink("Test it", "/test/"),
        Answers = SixAnswers,
    };
}
