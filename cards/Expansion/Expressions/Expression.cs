using System.Text.Json;

namespace BlinkAudioBot.Cards.Expansion.Expressions;

/// <summary>What stands between <c>${</c> and <c>}</c>. Immutable.</summary>
internal abstract class Expression(string source)
{
    /// <summary>What is written when the value is missing, as the inside of a JSON string: the expression itself.</summary>
    public byte[] Substitute { get; } = JsonEncodedText.Encode($"${{{source}}}").EncodedUtf8Bytes.ToArray();

    /// <summary><see cref="Substitute"/> as a value, for a <c>$data</c> that is missing.</summary>
    public JsonElement SubstituteElement => JsonElement.Parse([(byte)'"', .. Substitute, (byte)'"']);

    public abstract Operand Evaluate(in Scope scope);
}
