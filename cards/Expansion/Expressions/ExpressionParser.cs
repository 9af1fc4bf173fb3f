using System.Text.Json;
using System.Text.RegularExpressions;

namespace BlinkAudioBot.Cards.Expansion.Expressions;

/// <summary>
/// Parses the expressions that templates may use, a part of Adaptive Expressions with its binding order, in which
/// <c>==</c> binds tighter than <c>&lt;</c>:
/// <code>
/// or         = and { "||" and }
/// and        = comparison { "&amp;&amp;" comparison }
/// comparison = equality [ ("&lt;" | "&lt;=" | "&gt;" | "&gt;=") equality ]
/// equality   = sum [ ("==" | "!=") sum ]
/// sum        = unary { "+" unary }
/// unary      = "!" unary | "(" or ")" | function "(" or ")" | literal | path
/// function   = exists | count
/// literal    = 12 | 1.5 | 'text' | true | false | null
/// path       = $index | [ "$root." | "$data." ] name { "." name } | $root | $data
/// </code>
/// </summary>
internal sealed partial class ExpressionParser
{
    private readonly string _source;
    private readonly List<string> _tokens;
    private int _next;

    private ExpressionParser(string source)
    {
        _source = source.Trim();
        _tokens = [.. Token().Matches(_source).Select(match => match.Value.Trim())];
    }

    /// <exception cref="FormatException">The expression uses what the grammar does not have.</exception>
    public static Expression Parse(string source)
    {
        var parser = new ExpressionParser(source);
        var expression = parser.Or();
        return parser._next == parser._tokens.Count ? expression : throw parser.Unexpected();
    }

    private string? Peek => _next < _tokens.Count ? _tokens[_next] : null;

    private Expression Or()
    {
        var left = And();
        while (TryTake("||"))
        {
            left = new LogicExpression(_source, left, And(), isOr: true);
        }

        return left;
    }

    private Expression And()
    {
        var left = Comparison();
        while (TryTake("&&"))
        {
            left = new LogicExpression(_source, left, Comparison(), isOr: false);
        }

        return left;
    }

    private Expression Comparison()
    {
        var left = Equality();
        return Peek is "<" or "<=" or ">" or ">="
            ? new ComparisonExpression(_source, left, symbol: Take(), right: Equality())
            : left;
    }

    private Expression Equality()
    {
        var left = Sum();
        return Peek is "==" or "!="
            ? new EqualityExpression(_source, left, isEqual: Take() == "==", right: Sum())
            : left;
    }

    private Expression Sum()
    {
        var left = Unary();
        while (TryTake("+"))
        {
            left = new SumExpression(_source, left, Unary());
        }

        return left;
    }

    private Expression Unary()
    {
        if (TryTake("!"))
        {
            return new NotExpression(_source, Unary());
        }

        if (TryTake("("))
        {
            return Closed(Or());
        }

        if (TryTake("exists"))
        {
            return new ExistsExpression(_source, Argument());
        }

        return TryTake("count") ? new CountExpression(_source, Argument()) : Leaf();
    }

    private Expression Argument() => TryTake("(") ? Closed(Or()) : throw Unexpected();

    private Expression Leaf()
    {
        if (Peek is not { } token)
        {
            throw Unexpected();
        }

        Expression? leaf = token switch
        {
            "$index" => new IndexExpression(),
            "true" or "false" or "null" => new ConstantExpression(_source, JsonElement.Parse(token)),
            ['\'', .. var text, '\''] => new ConstantExpression(_source, JsonElement.Parse($"\"{JsonEncodedText.Encode(text)}\"")),
            [>= '0' and <= '9', ..] => new ConstantExpression(_source, JsonElement.Parse(token)),
            _ => Path().IsMatch(token) ? new PathExpression(token) : null,
        };
        _next++;
        return leaf ?? throw Unexpected(_next - 1);
    }

    private Expression Closed(Expression inner) => TryTake(")") ? inner : throw Unexpected();

    private bool TryTake(string token)
    {
        var isThere = Peek == token;
        _next += isThere ? 1 : 0;
        return isThere;
    }

    private string Take() => _tokens[_next++];

    private FormatException Unexpected() => Unexpected(_next);

    private FormatException Unexpected(int position) => new(
        position < _tokens.Count
            ? $"The expression \"{_source}\" is not understood at \"{_tokens[position]}\"."
            : $"The expression \"{_source}\" ends too early.");

    // Whatever matches nothing else is a token of one character, and then refused by name.
    [GeneratedRegex(@"\s*('[^'\\]*'|(0|[1-9]\d*)(\.\d+)?|[$\w.]+|\|\||&&|[=!<>]=|\S)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"^(\$root|\$data|[A-Za-z_]\w*)(\.[A-Za-z_]\w*)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Path();
}
