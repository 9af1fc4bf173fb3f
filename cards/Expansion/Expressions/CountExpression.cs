namespace BlinkAudioBot.Cards.Expansion.Expressions;

/// <summary><c>count(x)</c>: how many items a list has; an error for anything else.</summary>
internal sealed class CountExpression(string source, Expression operand) : Expression(source)
{
    public override Operand Evaluate(in Scope scope) =>
        operand.Evaluate(scope).CountItems() is { } count ? Operand.Of(count) : Operand.Error;
}
