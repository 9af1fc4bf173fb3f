namespace BlinkAudioBot.Cards.Expansion.Expressions;

/// <summary><c>x + y</c> of two numbers; an error for anything else.</summary>
internal sealed class SumExpression(string source, Expression left, Expression right) : Expression(source)
{
    public override Operand Evaluate(in Scope scope) =>
        left.Evaluate(scope).AsNumber() + right.Evaluate(scope).AsNumber() is { } sum ? Operand.Of(sum) : Operand.Error;
}
