using BotFramework.Turns;

namespace BlinkAudioBot.Conversations.Tests.Harness;

/// <summary>An effect of <see cref="ScriptedParticipant"/>.</summary>
internal sealed record ScriptedEffect(string Sql = "SELECT 1") : TurnEffect;
