using BlinkAudioBot.Desk.Events;
using BotFramework.Turns;

namespace BlinkAudioBot.Desk.Waiting;

/// <summary>Rings when a case has changed.</summary>
internal sealed class CaseBell(TimeProvider time) : EffectBell(time)
{
    protected override bool IsFor(TurnEffect effect) => effect is CaseEffect;
}
