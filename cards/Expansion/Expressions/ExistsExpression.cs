namespace BlinkAudioBot.Cards.Expansion.Expressions;

/// <summary><c>exists(x)</c>: there is a value and it is not null.</summary>
internal sealed class ExistsExpression(string source, Expression operand) : Expression(source)
{
    public override Operand Evaluate(in Scope scope) => Operand.Of(!operand.Evaluate(scope).IsMissingOrNull);
}
