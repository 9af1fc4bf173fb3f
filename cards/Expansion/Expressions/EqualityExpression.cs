namespace BlinkAudioBot.Cards.Expansion.Expressions;

/// <summary><c>x == y</c>, or <c>x != y</c>. False, either way, if a side cannot be computed.</summary>
internal sealed class EqualityExpression(string source, Expression left, Expression right, bool isEqual)
    : Expression(source)
{
    public override Operand Evaluate(in Scope scope)
    {
        var first = left.Evaluate(scope);
        var second = right.Evaluate(scope);
        return Operand.Of(!first.IsError && !second.IsError && first.EqualTo(second) == isEqual);
    }
}
