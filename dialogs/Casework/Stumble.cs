namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>What the person stumbled over last, and how often at the same visit, so that the help differs each time.</summary>
/// <param name="Visit">The visit of the question.</param>
/// <param name="Over">An intent's label, or what a trouble is called.</param>
/// <param name="Count">How often.</param>
internal sealed record Stumble(int Visit, string Over, int Count);
