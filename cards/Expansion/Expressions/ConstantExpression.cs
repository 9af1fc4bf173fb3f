using System.Text.Json;

namespace BlinkAudioBot.Cards.Expansion.Expressions;

/// <summary>A literal.</summary>
internal sealed class ConstantExpression(string source, JsonElement value) : Expression(source)
{
    public override Operand Evaluate(in Scope scope) => Operand.Of(value);
}
