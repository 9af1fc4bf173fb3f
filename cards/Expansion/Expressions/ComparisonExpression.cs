namespace BlinkAudioBot.Cards.Expansion.Expressions;

/// <summary>
/// <c>x &lt; y</c> and its like, for two numbers or two texts. False if a side is missing; an error for anything else.
/// </summary>
internal sealed class ComparisonExpression(string source, Expression left, Expression right, string symbol)
    : Expression(source)
{
    public override Operand Evaluate(in Scope scope)
    {
        var first = left.Evaluate(scope);
        var second = right.Evaluate(scope);
        if (first.IsMissingOrNull || second.IsMissingOrNull)
        {
            return Operand.Of(false);
        }

        return Compare(first, second) is { } order ? Operand.Of(Holds(order)) : Operand.Error;
    }

    private static int? Compare(in Operand first, in Operand second)
    {
        if (first.AsNumber() is { } number && second.AsNumber() is { } otherNumber)
        {
            return number.CompareTo(otherNumber);
        }

        return first.AsString() is { } text && second.AsString() is { } otherText
            ? string.CompareOrdinal(text, otherText)
            : null;
    }

    private bool Holds(int order) => symbol switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };
}
