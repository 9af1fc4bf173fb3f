using BlinkAudioBot.Dialogs.Casework;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>Makes case files of "slot=value slot=value".</summary>
internal static class Files
{
    public static CaseFile With(string known) => known
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .Aggregate(new CaseFile(), (file, pair) => file.With(pair[0], pair[1]));
}
