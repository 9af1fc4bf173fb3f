using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using BlinkAudioBot.Cards.Expansion.Expressions;
using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Cards.Expansion;

/// <summary>
/// Turns a template into nodes. Understood are <c>${expression}</c> in any string, and <c>$data</c> and <c>$when</c> in
/// objects that are elements of an array; <see cref="ExpressionParser"/> has the grammar of expressions. What else the
/// templating language has is refused, so that no card shows a piece of template to a person.
/// </summary>
internal sealed class TemplateCompiler
{
    private readonly string _file;
    private readonly ArrayBufferWriter<byte> _chunk = new();
    private readonly List<TemplateNode> _nodes = [];

    private TemplateCompiler(string file) => _file = file;

    public static TemplateNode[] Compile(string file, JsonElement template)
    {
        var compiler = new TemplateCompiler(file);
        compiler.AddValue(template, "$");
        return compiler.Finish();
    }

    private void AddValue(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            AddObject(value, path, isElement: false);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            AddArray(value, path);
        }
        else if (IsTemplate(value))
        {
            AddTemplateString(value, path);
        }
        else
        {
            _chunk.Write(JsonMarshal.GetRawUtf8Value(value));
        }
    }

    private void AddObject(JsonElement value, string path, bool isElement)
    {
        _chunk.Write("{"u8);
        var isFirst = true;
        foreach (var property in value.EnumerateObject())
        {
            if (property.Name is not ("$data" or "$when"))
            {
                _chunk.Write(isFirst ? "\""u8 : ",\""u8);
                _chunk.Write(JsonMarshal.GetRawUtf8PropertyName(property));
                _chunk.Write("\":"u8);
                AddValue(property.Value, $"{path}.{property.Name}");
                isFirst = false;
            }
            else if (!isElement)
            {
                throw Error($"{path}.{property.Name}", "Only an object that is an element of an array can have this.");
            }
        }

        _chunk.Write("}"u8);
    }

    private void AddArray(JsonElement value, string path)
    {
        var elements = value.EnumerateArray().Select((element, index) => (element, path: $"{path}[{index}]")).ToList();
        if (elements.Find(entry => !IsPlainElement(entry.element)) is { path: { } odd })
        {
            throw Error(odd, "An element of an array cannot be null, another array or an expression; use $data.");
        }

        if (elements.Exists(entry => IsConditional(entry.element)))
        {
            Add(new ListNode([.. elements.Select(entry => Element(entry.element, entry.path))]));
            return;
        }

        _chunk.Write("["u8);
        foreach (var (index, (element, elementPath)) in elements.Index())
        {
            _chunk.Write(index == 0 ? ""u8 : ","u8);
            AddValue(element, elementPath);
        }

        _chunk.Write("]"u8);
    }

    private ListElement Element(JsonElement value, string path)
    {
        var body = new TemplateCompiler(_file);
        if (!IsConditional(value))
        {
            body.AddValue(value, path);
            return new ListElement(data: null, when: null, body.Finish());
        }

        body.AddObject(value, path, isElement: true);
        var data = Reserved(value, path, "$data");
        return data is null or PathExpression
            ? new ListElement(data, Reserved(value, path, "$when"), body.Finish())
            : throw Error($"{path}.$data", "Expected the name of data, such as \"${answers}\".");
    }

    private Expression? Reserved(JsonElement value, string path, string name)
    {
        if (!value.TryGetProperty(name, out var property))
        {
            return null;
        }

        return IsTemplate(property) && Pieces(property, $"{path}.{name}") is [{ Expression: { } expression }]
            ? expression
            : throw Error($"{path}.{name}", "Expected one expression and nothing else, such as \"${exists(warning)}\".");
    }

    private void AddTemplateString(JsonElement value, string path)
    {
        var pieces = Pieces(value, path);
        if (pieces is [{ Expression: { } whole }])
        {
            Add(new ValueNode(whole));
            return;
        }

        _chunk.Write("\""u8);
        foreach (var piece in pieces)
        {
            if (piece.Expression is { } expression)
            {
                Add(new TextNode(expression));
            }
            else
            {
                _chunk.Write(JsonEncodedText.Encode(piece.Text).EncodedUtf8Bytes);
            }
        }

        _chunk.Write("\""u8);
    }

    private List<TemplatePiece> Pieces(JsonElement value, string path)
    {
        try
        {
            return TemplatePiece.Split(value.GetString() ?? "");
        }
        catch (FormatException exception)
        {
            throw new ContentException(_file, 0, path, exception.Message, exception);
        }
    }

    private static bool IsTemplate(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && value.GetString() is { } text && text.Contains("${", StringComparison.Ordinal);

    private static bool IsPlainElement(JsonElement element) =>
        element.ValueKind is not (JsonValueKind.Null or JsonValueKind.Array) && !IsTemplate(element);

    private static bool IsConditional(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && (element.TryGetProperty("$data"u8, out _) || element.TryGetProperty("$when"u8, out _));

    private void Add(TemplateNode node)
    {
        EndChunk();
        _nodes.Add(node);
    }

    private void EndChunk()
    {
        if (_chunk.WrittenCount > 0)
        {
            _nodes.Add(new ChunkNode(_chunk.WrittenSpan.ToArray()));
            _chunk.ResetWrittenCount();
        }
    }

    private TemplateNode[] Finish()
    {
        EndChunk();
        return [.. _nodes];
    }

    private ContentException Error(string path, string problem) => new(_file, 0, path, problem);
}
