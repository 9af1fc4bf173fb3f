using System.Buffers;
using BlinkAudioBot.Cards.Expansion.Expressions;

namespace BlinkAudioBot.Cards.Expansion;

/// <summary>A string that is one expression and nothing else: the value keeps its type.</summary>
internal sealed class ValueNode(Expression expression) : TemplateNode
{
    public override void Write(ArrayBufferWriter<byte> output, in Scope scope)
    {
        if (!expression.Evaluate(scope).TryWriteValue(output))
        {
            output.Write("\""u8);
            output.Write(expression.Substitute);
            output.Write("\""u8);
        }
    }
}
