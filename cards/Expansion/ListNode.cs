using System.Buffers;

namespace BlinkAudioBot.Cards.Expansion;

/// <summary>An array with at least one element whose number depends on data.</summary>
internal sealed class ListNode(ListElement[] elements) : TemplateNode
{
    public override void Write(ArrayBufferWriter<byte> output, in Scope scope)
    {
        output.Write("["u8);
        foreach (var element in elements)
        {
            element.Write(output, scope);
        }

        output.Write("]"u8);
    }
}
