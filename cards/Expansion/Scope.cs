using System.Text.Json;

namespace BlinkAudioBot.Cards.Expansion;

/// <summary>What the names in an expression mean at one place of the expansion.</summary>
/// <param name="Root"><c>$root</c>.</param>
/// <param name="Data"><c>$data</c>, where plain names are looked up.</param>
/// <param name="Index"><c>$index</c>, or <see cref="NoIndex"/> outside a repetition.</param>
internal readonly record struct Scope(JsonElement Root, JsonElement Data, int Index)
{
    public const int NoIndex = -1;
}
