using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Tests.Harness;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Tests.Handover;

/// <summary>Whatever two agents and a person do, in any order: the bot is silent when it must be, and the case stays sound.</summary>
public sealed class HandoverWalkTests
{
    private const int TurnsEach = 40;

    private static readonly TimeSpan AgentSilence = TimeSpan.FromMinutes(10);

    private static readonly string[] Sentences =
    [
        "they can't hear me on my mini", "xt", "it works now", "didn't help", "human", "yes", "no", "start over", "hello", "bye",
        "it stopped again", "blah", "good", "2", "not sure",
    ];

    private static readonly (string Command, string Value)[] Commands =
    [
        (CaseCommands.Take, "{}"),
        (CaseCommands.Take, "null"),
        (CaseCommands.Reply, """{"text":"hello"}"""),
        (CaseCommands.Reply, """{"step":"reboot-camera"}"""),
        (CaseCommands.Reply, """{"step":"dance"}"""),
        (CaseCommands.Reply, "{}"),
        (CaseCommands.Note, """{"text":"hm"}"""),
        (CaseCommands.Return, "{}"),
        (CaseCommands.Return, """{"step":"factory-reset"}"""),
        (CaseCommands.Return, """{"slots":{"device":"xt"}}"""),
        (CaseCommands.Return, """{"slots":{"device":"teapot"}}"""),
        (CaseCommands.Return, """{"step":"speaker-volume","slots":{"problem":"problem.cannot_hear","device":"unknown"},"text":"Bye"}"""),
        (CaseCommands.HandOn, """{"to":{"id":"sam","name":"Sam"},"force":true}"""),
        (CaseCommands.HandOn, """{"to":"sam"}"""),
        (CaseCommands.Release, "{}"),
        (CaseCommands.Close, """{"resolution":"resolved","text":"Bye"}"""),
        (CaseCommands.Close, """{"resolution":"unresolved","force":true}"""),
        (CaseCommands.Close, """{"resolution":"abandoned"}"""),
        (CaseCommands.Close, """{"resolution":"boring"}"""),
        (CaseCommands.Reopen, "{}"),
        (CaseCommands.Seen, """{"sequence":3}"""),
        (CaseCommands.Queued, """{"position":1}"""),
        ("dance", "{}"),
    ];

    private static readonly ChannelAccount[] Agents =
    [
        new() { Id = "agent:robin", Name = "Robin", Role = RoleTypes.Agent },
        new() { Id = "agent:sam", Name = "Sam", Role = RoleTypes.Agent },
        new() { Id = "agent:nobody", Role = RoleTypes.Agent },
        new() { Id = "system", Role = RoleTypes.Bot },
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_handover_stays_sound(int seed)
    {
        for (var walk = 0; walk < 60; walk++)
        {
            await WalkAsync(new TurnRandom(((ulong)seed * 1000) + (ulong)walk));
        }
    }

    private static async Task WalkAsync(TurnRandom random)
    {
        var token = TestContext.Current.CancellationToken;
        var conversation = new Conversation(TestBot.Runner);
        await conversation.JoinAsync(token);
        for (var turn = 0; turn < TurnsEach; turn++)
        {
            var before = conversation.File;
            if (random.Next(2) == 0)
            {
                var (command, value) = Commands[random.Next(Commands.Length)];
                var answered = await conversation.CommandAsync(Agents[random.Next(Agents.Length)], command, value, token);
                Assert.True(answered.InvokeResponse?.Status is 200 or 400 or 409);
                Check(before, conversation.File, answered, conversation);
            }
            else if (await ActAsync(conversation, random, token) is { } result)
            {
                Assert.False(before.Desk is { IsHeld: true } && result.Activities.Any(activity => activity.Type == ActivityTypes.Message));
                Check(before, conversation.File, result, conversation);
            }
            else
            {
                await PassAsync(conversation, random, token);
            }
        }
    }

    private static async Task<TurnResult?> ActAsync(Conversation conversation, TurnRandom random, CancellationToken token)
    {
        var buttons = conversation.Sent.Where(activity => CardButtons.Of(activity).Any()).TakeLast(2).SelectMany(CardButtons.Of).ToList();
        return random.Next(10) switch
        {
            < 5 => await conversation.SayAsync(Sentences[random.Next(Sentences.Length)], token),
            < 8 => await conversation.PressAsync(buttons[random.Next(buttons.Count)].Data, token),
            8 => await conversation.SendAsync(new Activity { Type = ActivityTypes.Event, Name = "webchat/join" }, token),
            _ => null,
        };
    }

    private static async Task PassAsync(Conversation conversation, TurnRandom random, CancellationToken token)
    {
        var until = conversation.Now.AddMinutes(random.Next(3000));
        for (var before = conversation.File; await conversation.PassAsync(until, token) is { } due; before = conversation.File)
        {
            Check(before, conversation.File, due, conversation);
        }
    }

    private static void Check(CaseFile before, CaseFile after, TurnResult result, Conversation conversation)
    {
        Assert.Equal(after.DueAt, conversation.DueAt);
        Assert.Equal(after.Outcome is null || after.Desk is { State: CaseStates.WithAgent }, after.DueAt is not null);
        Assert.Equal(after.Reference is null, after.Desk is null);
        if (after.Desk is not { } desk)
        {
            return;
        }

        Assert.Equal(desk.IsHeld, desk.Agent is not null && desk.IsOpen);
        Assert.Equal(desk.IsOpen, desk.Resolution is null && desk.ClosedAt is null);
        Assert.True(!desk.IsHeld || after.Outcome == Outcomes.Escalated);
        Assert.Equal(desk.State == CaseStates.WithAgent ? desk.AwaitedSince + AgentSilence : null, desk.IsHeld ? after.DueAt : null);
        var written = result.Effects.OfType<CaseEffect>().ToList();
        Assert.True(written.Count == 1 || (written.Count == 0 && IsSame(desk, before.Desk)));
        Assert.All(written, change => Assert.Equal(desk.State, change.Record.GetProperty("state").GetString()));
    }

    // The record of a closed case stays. Lists are equal to themselves alone.
    private static bool IsSame(DeskCase after, DeskCase? before) =>
        before is { IsOpen: false } ? !after.IsOpen : WithoutLists(after) == WithoutLists(before);

    private static DeskCase? WithoutLists(DeskCase? desk) => desk is null ? null : desk with { UnreadAt = [], Shown = [] };
}
