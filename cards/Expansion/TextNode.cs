using System.Buffers;
using BlinkAudioBot.Cards.Expansion.Expressions;

namespace BlinkAudioBot.Cards.Expansion;

/// <summary>An expression within a longer string; the quotes stand in the chunks around it.</summary>
internal sealed class TextNode(Expression expression) : TemplateNode
{
    public override void Write(ArrayBufferWriter<byte> output, in Scope scope)
    {
        if (!expression.Evaluate(scope).TryWriteText(output))
        {
            output.Write(expression.Substitute);
        }
    }
}
