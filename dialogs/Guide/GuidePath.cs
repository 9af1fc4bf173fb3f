using BlinkAudioBot.Dialogs.Casework;

namespace BlinkAudioBot.Dialogs.Guide;

/// <summary>The plan of a case: which steps apply, in the article's order, and where the case stands among them.</summary>
/// <param name="steps">The steps of this release in order.</param>
internal sealed class GuidePath(IReadOnlyList<GuideStep> steps)
{
    public IReadOnlyList<GuideStep> Steps => steps;

    public GuideStep? Find(string? id) => steps.FirstOrDefault(step => step.Id == id);

    /// <summary>Whether the present step opens with a warning that is not accepted yet.</summary>
    public bool Warns(CaseFile file) => !file.WarningAccepted && Find(file.Step) is { Destructive: true };

    /// <summary>Whether the present step is done where it may rain.</summary>
    public bool IsOutside(CaseFile file) =>
        file.Phase == Phases.Guide && Find(file.Step) is { AtCamera: true } && new Facts(file).MayBeOutside;

    /// <summary>The steps that apply; none when the device has no two-way audio.</summary>
    public IEnumerable<GuideStep> Applying(CaseFile file)
    {
        var facts = new Facts(file);
        return facts.LacksTwoWayAudio ? [] : steps.Where(step => step.Applies(facts));
    }

    /// <summary>The steps that apply and are not done.</summary>
    public IEnumerable<GuideStep> Remaining(CaseFile file) => Applying(file).Where(step => !file.IsDone(step.Id));

    /// <summary>
    /// Where to go from a step: the next remaining one in order. Past the last, the first that remains, which a correction or a
    /// release has put before.
    /// </summary>
    public GuideStep? Next(CaseFile file, string? from)
    {
        var index = IndexOf(from);
        return Remaining(file).FirstOrDefault(step => IndexOf(step.Id) > index) ?? Remaining(file).FirstOrDefault();
    }

    /// <summary>The first remaining step at or after a place; past the last, the first that remains.</summary>
    public GuideStep? NextAt(CaseFile file, string? place)
    {
        var index = place is null ? steps.Count : IndexOf(place);
        return Remaining(file).FirstOrDefault(step => IndexOf(step.Id) >= index) ?? Remaining(file).FirstOrDefault();
    }

    /// <summary>The step shown before the present one that still applies; null when there is none.</summary>
    public GuideStep? Previous(CaseFile file) =>
        Sequence(file).TakeWhile(step => step.Id != file.Step).LastOrDefault();

    /// <summary>The steps as the person meets them: those shown that still apply, then those that remain.</summary>
    public IReadOnlyList<GuideStep> Sequence(CaseFile file)
    {
        var applying = Applying(file).ToList();
        return
        [
            .. file.Steps.Select(record => applying.Find(step => step.Id == record.Id)).OfType<GuideStep>(),
            .. applying.Where(step => file.Find(step.Id) is null),
        ];
    }

    /// <summary>
    /// The steps that remain and the parts of words that each would show, as one comparable text: two values of a slot matter when
    /// it differs between them.
    /// </summary>
    public string Fingerprint(CaseFile file)
    {
        var facts = new Facts(file);
        return facts.LacksTwoWayAudio
            ? "unsupported"
            : string.Join(';', Remaining(file).Select(step => $"{step.Id}:{string.Join(',', step.Parts(facts))}"));
    }

    private int IndexOf(string? id)
    {
        for (var index = 0; index < steps.Count; index++)
        {
            if (steps[index].Id == id)
            {
                return index;
            }
        }

        return -1;
    }
}
