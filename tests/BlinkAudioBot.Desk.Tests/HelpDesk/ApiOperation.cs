namespace BlinkAudioBot.Desk.Tests.HelpDesk;

/// <summary>Something that the API does, with the statuses that it may answer.</summary>
internal sealed record ApiOperation(string Method, string Path, IReadOnlyList<int> Statuses)
{
    public bool IsCommand => Method == "POST";

    /// <summary>The path of the operation on a case, as the client sends it.</summary>
    public string For(string reference) => Path["/api/".Length..].Replace("{reference}", reference, StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Path}";
}
