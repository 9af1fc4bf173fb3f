using System.Reflection;
using BlinkAudioBot.Conversations;

namespace BlinkAudioBot.Channels.Tests.DirectLine.Harness;

/// <summary>Conversations that answer every post as a test says. Unsealed, because the proxy derives from it.</summary>
public class BrokenGrains : DispatchProxy
{
    private Func<Task<TurnReceipt>> _answer = () => throw new InvalidOperationException("Create it with an answer.");

    internal static IGrainFactory Create(Func<Task<TurnReceipt>> answer)
    {
        var factory = Create<IGrainFactory, BrokenGrains>();
        ((BrokenGrains)(object)factory)._answer = answer;
        return factory;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod?.Name != nameof(IGrainFactory.GetGrain))
        {
            return _answer();
        }

        var grain = Create<IConversationGrain, BrokenGrains>();
        ((BrokenGrains)(object)grain)._answer = _answer;
        return grain;
    }
}
