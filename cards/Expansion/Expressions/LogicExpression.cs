namespace BlinkAudioBot.Cards.Expansion.Expressions;

/// <summary><c>x &amp;&amp; y</c>, or <c>x || y</c>; always a boolean.</summary>
internal sealed class LogicExpression(string source, Expression left, Expression right, bool isOr) : Expression(source)
{
    public override Operand Evaluate(in Scope scope) =>
        Operand.Of(left.Evaluate(scope).IsLogicallyTrue == isOr ? isOr : right.Evaluate(scope).IsLogicallyTrue);
}
