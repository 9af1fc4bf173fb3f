using System.Buffers;
using System.Text.Json;
using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Cards.Expansion;

/// <summary>
/// An Adaptive Card template, compiled once into ready-made JSON and the few places that depend on data. It covers of
/// the standard templating language what <see cref="TemplateCompiler"/> lists, with the results of the npm package
/// adaptivecards-templating. Immutable.
/// </summary>
internal sealed class CardTemplate
{
    // What is written here is copied once, when it is parsed.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _output;

    private readonly TemplateNode[] _nodes;

    private CardTemplate(TemplateNode[] nodes) => _nodes = nodes;

    /// <summary>Compiles a template.</summary>
    /// <param name="file">What messages call it.</param>
    /// <param name="utf8">The template.</param>
    /// <exception cref="ContentException">The template is not JSON, or uses what the expander does not know.</exception>
    public static CardTemplate Parse(string file, ReadOnlySpan<byte> utf8)
    {
        try
        {
            return new CardTemplate(TemplateCompiler.Compile(file, JsonElement.Parse(utf8)));
        }
        catch (JsonException exception)
        {
            throw new ContentException(file, (int)(exception.LineNumber ?? -1) + 1, "", exception.Message, exception);
        }
    }

    /// <summary>Fills the template.</summary>
    /// <param name="data">What <c>$root</c> stands for.</param>
    public JsonElement Expand(JsonElement data)
    {
        var output = _output ??= new ArrayBufferWriter<byte>(initialCapacity: 16_384);
        output.ResetWrittenCount();
        var scope = new Scope(data, data, Scope.NoIndex);
        foreach (var node in _nodes)
        {
            node.Write(output, scope);
        }

        return JsonElement.Parse(output.WrittenSpan);
    }
}
