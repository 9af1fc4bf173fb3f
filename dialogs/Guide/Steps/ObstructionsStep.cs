namespace BlinkAudioBot.Dialogs.Guide.Steps;

/// <summary>Remove obstructions to your Blink camera.</summary>
internal sealed class ObstructionsStep : GuideStep
{
    public override string Id => "obstructions";

    public override bool AtCamera => true;

    public override bool Applies(Facts facts) => !facts.WorksOnOtherPhone;

    public override IEnumerable<string> Parts(Facts facts) =>
        [facts.NoSyncModule ? "without-sync-module" : facts.UnsureOfSyncModule ? "maybe-sync-module" : "with-sync-module"];
}
