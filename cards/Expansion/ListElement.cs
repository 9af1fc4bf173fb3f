using System.Buffers;
using System.Text.Json;
using BlinkAudioBot.Cards.Expansion.Expressions;

namespace BlinkAudioBot.Cards.Expansion;

/// <summary>An element of an array: once for each item of its <c>$data</c>, less those that its <c>$when</c> drops.</summary>
internal sealed class ListElement(Expression? data, Expression? when, TemplateNode[] body)
{
    public void Write(ArrayBufferWriter<byte> output, in Scope scope)
    {
        if (data is null)
        {
            WriteOne(output, scope);
            return;
        }

        var value = data.Evaluate(scope).ToElement() ?? data.SubstituteElement;
        if (value.ValueKind != JsonValueKind.Array)
        {
            WriteOne(output, scope with { Data = value });
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            WriteOne(output, new Scope(scope.Root, item, index++));
        }
    }

    private void WriteOne(ArrayBufferWriter<byte> output, in Scope scope)
    {
        if (when is not null && !when.Evaluate(scope).IsTrue)
        {
            return;
        }

        if (output.WrittenSpan[^1] != (byte)'[')
        {
            output.Write(","u8);
        }

        foreach (var node in body)
        {
            node.Write(output, scope);
        }
    }
}
