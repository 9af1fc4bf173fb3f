namespace BlinkAudioBot.Dialogs.Guide.Steps;

/// <summary>Reset the Sync Module.</summary>
internal sealed class ResetSyncModuleStep : GuideStep
{
    public override string Id => "reset-sync-module";

    public override bool Destructive => true;

    public override bool Applies(Facts facts) => !facts.OneOfSeveral && !facts.NoSyncModule && !facts.WorksOnOtherPhone;

    public override IEnumerable<string> Parts(Facts facts) => [facts.SyncModulePart];
}
