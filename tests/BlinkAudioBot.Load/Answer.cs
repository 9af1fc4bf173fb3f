namespace BlinkAudioBot.Load;

/// <summary>A button of a card, as its submit action sends it.</summary>
internal readonly record struct Answer(int Visit, string Id);
