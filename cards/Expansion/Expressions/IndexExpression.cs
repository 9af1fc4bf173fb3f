namespace BlinkAudioBot.Cards.Expansion.Expressions;

/// <summary><c>$index</c>: the position in the innermost repetition, from 0.</summary>
internal sealed class IndexExpression() : Expression("$index")
{
    public override Operand Evaluate(in Scope scope) =>
        scope.Index == Scope.NoIndex ? Operand.Missing : Operand.Of(scope.Index);
}
