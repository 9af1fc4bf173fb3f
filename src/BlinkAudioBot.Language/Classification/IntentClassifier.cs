namespace BlinkAudioBot.Language.Classification;

/// <summary>Says what a text means, how sure that is, and which line of the corpus is most alike. Safe for any thread.</summary>
internal sealed class IntentClassifier : IDisposable
{
    private readonly NearestLines _nearest;
    private readonly ExactLines _exact;
    private readonly ThreadLocal<Workspace> _workspaces;

    /// <summary>Makes a classifier of its trained parts.</summary>
    public IntentClassifier(LinearModel model, IReadOnlyList<LabelledText> lines, NearestLines nearest, Confidence confidence)
    {
        Model = model;
        Lines = lines;
        Confidence = confidence;
        _nearest = nearest;
        _exact = new ExactLines(lines);
        _workspaces = new ThreadLocal<Workspace>(() => new Workspace(model, lines.Count));
    }

    /// <summary>The weights.</summary>
    public LinearModel Model { get; }

    /// <summary>The corpus.</summary>
    public IReadOnlyList<LabelledText> Lines { get; }

    /// <summary>The features of the lines.</summary>
    public NearestLines Nearest => _nearest;

    /// <summary>How scores are made.</summary>
    public Confidence Confidence { get; }

    /// <summary>Reads a text that was written before a screen.</summary>
    public Reading Read(ReadOnlySpan<char> text, Screen screen)
    {
        var workspace = Workspace();
        var nearest = Weigh(workspace, text, screen);
        if (workspace.Words.Count == 0)
        {
            return Reading.Nothing;
        }

        var line = nearest < 0 ? null : Lines[nearest].Text;
        return _exact.Find(workspace.Words, screen) is { } label
            ? Known(label, workspace.Ranking, line)
            : Guessed(workspace.Ranking, line);
    }

    /// <summary>The best intent other than <c>none</c>, and what speaks for it.</summary>
    public (string Intent, Evidence Evidence) Weigh(ReadOnlySpan<char> text, Screen screen)
    {
        var workspace = Workspace();
        Weigh(workspace, text, screen);
        return (Model.Intents[workspace.Ranking.Best[0]], workspace.Ranking.Evidence);
    }

    /// <inheritdoc />
    public void Dispose() => _workspaces.Dispose();

    private Workspace Workspace() => _workspaces.Value ?? throw new ObjectDisposedException(nameof(IntentClassifier));

    private int Weigh(Workspace workspace, ReadOnlySpan<char> text, Screen screen)
    {
        var vector = workspace.Vectorizer.Read(text, screen);
        Model.Score(vector, workspace.Scores);
        var (line, nearness) = _nearest.Find(vector, workspace.Sums);
        workspace.Ranking.Read(workspace.Scores.AsSpan(0, Model.Intents.Length), vector.Familiarity, nearness);
        return line;
    }

    private Reading Known(string label, Ranking ranking, string? line)
    {
        var likely = ranking.Scored(Model.Intents, 0).Where(other => other.Intent != label);
        return label == Intents.None
            ? new Reading(label, 1, Certainty.Refused, [.. likely], line)
            : new Reading(label, 1, Certainty.Understood, [new ScoredIntent(label, 1), .. likely.Take(Ranking.Places - 1)], line);
    }

    private Reading Guessed(Ranking ranking, string? line)
    {
        var score = Confidence.Score(ranking.Evidence);
        var likely = ranking.Scored(Model.Intents, score);
        var certainty = Confidence.Certainty(score);
        return score < Confidence.Threshold
            ? new Reading(Intents.None, 1 - score, certainty, likely, line)
            : new Reading(likely[0].Intent, score, certainty, likely, line);
    }
}
