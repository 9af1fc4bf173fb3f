namespace BlinkAudioBot.Language;

/// <summary>What a person sees while writing; a short answer means different things before different screens.</summary>
public enum Screen
{
    /// <summary>Neither a step nor a question, or it is not known.</summary>
    Open,

    /// <summary>A step of the guide.</summary>
    Step,

    /// <summary>A question of the bot.</summary>
    Question,
}
