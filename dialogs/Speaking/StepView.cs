using BlinkAudioBot.Cards.Rendering;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Guide;

namespace BlinkAudioBot.Dialogs.Speaking;

/// <summary>The words of a step that fit a case.</summary>
internal sealed class StepView
{
    private readonly LanguageContent _words;
    private readonly StepCopy _copy;
    private readonly StepPart[] _parts;

    public StepView(LanguageContent words, GuideStep step, Facts facts)
    {
        _words = words;
        _copy = words.Step(step.Id);
        _parts = [.. step.Parts(facts).Select(_copy.Part)];
    }

    /// <summary>What the step is about: the last part that has a title of its own knows best.</summary>
    public string Title => _parts.LastOrDefault(part => part.Title is not null)?.Title ?? _copy.Title;

    /// <summary>Why the step can help: the last part that has a reason of its own knows best.</summary>
    public string Why => _parts.LastOrDefault(part => part.Why is not null)?.Why ?? _copy.Why;

    private IEnumerable<string> Cautions => _parts.SelectMany(part => part.Caution);

    /// <summary>What will be lost, what must be at hand and what could hurt.</summary>
    public CardSection? Warning() => Section("guide.warning", [.. _copy.Warning, .. Cautions]);

    /// <summary>What could hurt while doing it.</summary>
    public CardSection? Caution() => Section("guide.caution", [.. Cautions]);

    public IReadOnlyList<string> Instructions() =>
        _parts is [var only] ? only.Instructions : [.. _parts.SelectMany(part => part.Instructions)];

    /// <summary>The finer level.</summary>
    public CardSection? Details() => Section("guide.details", [.. _parts.SelectMany(part => part.Details)]);

    /// <summary>What to do, drawn: the last part that has a picture is the most particular.</summary>
    /// <param name="details">Whether the finer level is shown, which may have a picture of its own.</param>
    public CardPicture? Picture(bool details)
    {
        var finer = details ? _parts.LastOrDefault(part => part.DetailsPicture is not null)?.DetailsPicture : null;
        var picture = finer ?? _parts.LastOrDefault(part => part.Picture is not null)?.Picture;
        return picture is null ? null : new CardPicture(picture.Url, picture.Alt);
    }

    private CardSection? Section(string heading, IReadOnlyList<string> lines) =>
        lines.Count == 0 ? null : new CardSection(_words.Text(heading), lines);
}
