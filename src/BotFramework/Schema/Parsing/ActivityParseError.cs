namespace BotFramework.Schema.Parsing;

/// <summary>Why some JSON is not an activity.</summary>
/// <param name="Path">Where, as a JSON path: <c>$</c> is the whole, <c>$.attachments[0].contentType</c> a field.</param>
/// <param name="Problem">What is there.</param>
/// <param name="Expected">What should be there.</param>
public sealed record ActivityParseError(string Path, string Problem, string Expected)
{
    /// <summary>One sentence for whoever sent the JSON.</summary>
    public override string ToString() => $"'{Path}' is {Problem}; expected {Expected}.";
}
