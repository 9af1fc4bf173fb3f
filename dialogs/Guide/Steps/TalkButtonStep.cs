using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Guide.Steps;

/// <summary>Make sure you're pushing the button.</summary>
internal sealed class TalkButtonStep : GuideStep
{
    public override string Id => "talk-button";

    public override bool Applies(Facts facts) => !facts.VoiceGetsThrough;

    public override IEnumerable<string> Parts(Facts facts)
    {
        yield return "common";
        if (facts.Problem == Intents.TalkButton)
        {
            yield return "button-missing";
        }

        if (facts.MayLackLiveView)
        {
            yield return "doorbell";
        }

        if (facts.DoubtfulFamily is { } family)
        {
            yield return $"perhaps-{family}-without";
        }
    }
}
