using System.Buffers;

namespace BlinkAudioBot.Cards.Expansion;

/// <summary>JSON that is the same in every card, not necessarily a whole value.</summary>
internal sealed class ChunkNode(byte[] json) : TemplateNode
{
    public override void Write(ArrayBufferWriter<byte> output, in Scope scope) => output.Write(json);
}
