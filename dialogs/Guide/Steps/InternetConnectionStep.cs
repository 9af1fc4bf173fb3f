using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Guide.Steps;

/// <summary>Check your internet connection.</summary>
internal sealed class InternetConnectionStep : GuideStep
{
    public override string Id => "internet-connection";

    public override bool Applies(Facts facts) => true;

    public override IEnumerable<string> Parts(Facts facts)
    {
        if (facts.WorksOnOtherPhone)
        {
            yield return "this-phone";
            yield break;
        }

        var choppy = facts.Problem == Intents.PoorQuality;
        yield return "common";
        yield return facts.MayBeFixed ? "fixed" : "movable";
        if (choppy)
        {
            yield return "choppy";
        }

        if (choppy || facts.NoSyncModule)
        {
            yield return "router-restart";
        }

        if (!choppy && !facts.NoSyncModule)
        {
            yield return facts.UnsureOfSyncModule ? "maybe-sync-module" : "sync-module";
        }
    }
}
