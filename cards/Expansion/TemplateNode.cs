using System.Buffers;

namespace BlinkAudioBot.Cards.Expansion;

/// <summary>A piece of a compiled template that writes its JSON.</summary>
internal abstract class TemplateNode
{
    public abstract void Write(ArrayBufferWriter<byte> output, in Scope scope);
}
