namespace BlinkAudioBot.Dialogs.Guide.Steps;

/// <summary>Reboot the Sync Module.</summary>
internal sealed class RebootSyncModuleStep : GuideStep
{
    public override string Id => "reboot-sync-module";

    public override bool Applies(Facts facts) => !facts.OneOfSeveral && !facts.NoSyncModule && !facts.WorksOnOtherPhone;

    public override IEnumerable<string> Parts(Facts facts) => [facts.SyncModulePart];
}
