using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;

namespace BlinkAudioBot.Dialogs.Handover.Records;

/// <summary>What an agent would otherwise have to work out: which steps were left out and why, and what is left to try.</summary>
internal sealed class CaseAnalysis(GuidePath path)
{
    /// <summary>The steps that do not apply, each with every fact that alone rules it out.</summary>
    public IReadOnlyList<SkippedStep> Skipped(CaseFile file)
    {
        var applying = path.Applying(file).ToList();
        return
        [
            .. path.Steps
                .Where(step => !applying.Contains(step) && !file.IsDone(step.Id))
                .Select(step => new SkippedStep(step.Id, Because(step, file))),
        ];
    }

    /// <summary>What to try next: the first step that remains, or the first that was skipped when no other does.</summary>
    public CaseSuggestion Suggest(CaseFile file)
    {
        if (new Facts(file).LacksTwoWayAudio)
        {
            return new CaseSuggestion(null, CaseSuggestion.NoTwoWayAudio);
        }

        if (path.NextAt(file, file.Step) is { } next)
        {
            return new CaseSuggestion(next.Id, CaseSuggestion.Next);
        }

        var skipped = path.Applying(file).FirstOrDefault(step => IsSkipped(file.Find(step.Id)));
        return new CaseSuggestion(skipped?.Id, skipped is null ? CaseSuggestion.AllDone : CaseSuggestion.Skipped);
    }

    private static bool IsSkipped(StepRecord? step) => step?.Outcome is StepOutcomes.Skipped or StepOutcomes.Cannot;

    private string Because(GuideStep step, CaseFile file)
    {
        var facts = SlotNames.All
            .Where(slot => file.Slots[slot] is { } value && !path.Applying(Knowing(slot, value, file.Family)).Contains(step))
            .Select(slot => $"{slot}={file.Slots[slot]}")
            .ToList();
        if (facts.Count == 0 && file.Family is { } family)
        {
            facts.Add($"family={family}");
        }

        return string.Join(", ", facts);
    }

    private static CaseFile Knowing(string slot, string value, string? family)
    {
        var file = new CaseFile().With(slot, value);
        return slot == SlotNames.Device && value == Slots.Unknown ? file with { Family = family } : file;
    }
}
