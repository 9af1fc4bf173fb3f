using System.Text;
using System.Text.Json;
using BlinkAudioBot.Cards.Expansion;

namespace BlinkAudioBot.Cards.Tests.Expansion;

/// <summary>A template and the data to fill it with.</summary>
internal sealed record ExpansionCase(string Template, string Data)
{
    public JsonElement Expand() =>
        CardTemplate.Parse("templates/test.json", Encoding.UTF8.GetBytes(Template)).Expand(JsonElement.Parse(Data));
}
