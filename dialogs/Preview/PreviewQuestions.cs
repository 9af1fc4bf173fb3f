using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Preview;

/// <summary>What people ask in between, as the recogniser would hand it on.</summary>
internal static class PreviewQuestions
{
    private static readonly string[] General =
    [
        Intents.Capabilities, Intents.Greeting, Intents.Thanks,
        Intents.AskLouder, Intents.AskOneOrAll, Intents.AskRecordsAudio, Intents.AskSupportedModels,
    ];

    /// <summary>The questions, each with the step at which it is asked if that matters.</summary>
    public static IEnumerable<(string Caption, Heard Heard, string? Step)> All(GuidePath path, CaseFile file)
    {
        foreach (var intent in General)
        {
            yield return (intent, Of(intent), null);
        }

        if (file.Slots.Device is { } device)
        {
            yield return ($"{Intents.AskSupportedModels}, {device}", Of(Intents.AskSupportedModels, (EntityNames.Device, device)), null);
        }

        foreach (var intent in path.Steps.Select(step => Intents.HowToPrefix + step.Id.Replace('-', '_')))
        {
            yield return (intent, Of(intent), null);
        }

        yield return ("The signal is weak", Of(Intents.Inform, (EntityNames.Signal, "weak")), "internet-connection");
        yield return ("The signal is strong", Of(Intents.Inform, (EntityNames.Signal, "strong")), "internet-connection");
        yield return ("How to reach Blink", Remarking(Remarks.BlinkContact), null);
        yield return ("One moment", Remarking(Remarks.Waiting), null);
    }

    private static Heard Of(string intent, params IReadOnlyList<(string Name, string Value)> entities) => new(
        string.Empty, null, null, new Recognition(intent, 1, [.. entities.Select(entity => Entity(entity.Name, entity.Value))], []));

    private static Heard Remarking(string remark) =>
        new(string.Empty, null, null, Recognition.None with { Remarks = [remark] });

    private static RecognizedEntity Entity(string name, string value) => new(name, value, 0, 0);
}
