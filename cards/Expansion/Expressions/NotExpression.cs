namespace BlinkAudioBot.Cards.Expansion.Expressions;

/// <summary><c>!x</c>; true also for what is missing or cannot be computed.</summary>
internal sealed class NotExpression(string source, Expression operand) : Expression(source)
{
    public override Operand Evaluate(in Scope scope) => Operand.Of(!operand.Evaluate(scope).IsLogicallyTrue);
}
