namespace BlinkAudioBot.Desk.Answers;

/// <summary>A canned answer.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Title">What it is found by.</param>
/// <param name="Text">What is sent; the page fills in <c>{name}</c>, <c>{reference}</c> and <c>{device}</c>.</param>
internal sealed record CannedText(string Id, string Title, string Text);
