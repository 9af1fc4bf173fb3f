namespace BlinkAudioBot.Dialogs.Preview;

/// <summary>Cards that belong together: a step's, or those of one kind.</summary>
/// <param name="Title">What the page calls them.</param>
/// <param name="Source">Where their words stand: the file, and for a step the parts that fit the choice.</param>
/// <param name="Cards">The cards.</param>
public sealed record PreviewGroup(string Title, string Source, IReadOnlyList<PreviewCard> Cards);
