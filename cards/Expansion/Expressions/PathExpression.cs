using System.Text;
using System.Text.Json;

namespace BlinkAudioBot.Cards.Expansion.Expressions;

/// <summary>A name, or names joined by dots, looked up in <c>$data</c> or, after <c>$root</c>, in the whole data.</summary>
internal sealed class PathExpression : Expression
{
    private readonly bool _isFromRoot;
    private readonly byte[][] _names;

    public PathExpression(string path)
        : base(path)
    {
        var names = path.Split('.');
        _isFromRoot = names[0] == "$root";
        _names = [.. names.Skip(names[0] is "$root" or "$data" ? 1 : 0).Select(Encoding.UTF8.GetBytes)];
    }

    public override Operand Evaluate(in Scope scope)
    {
        var element = _isFromRoot ? scope.Root : scope.Data;
        foreach (var name in _names)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return Operand.Missing;
            }
        }

        return Operand.Of(element);
    }
}
