using System.Text.Json;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Speaking;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Handover.Team;

/// <summary>Takes the commands of the support team: checks them against the rules, carries them out, and answers.</summary>
internal sealed class DeskCommands(LanguageContent words, Speaker speaker, DeskReplies replies, DeskEndings endings, QueueNews queue)
{
    private const int Ok = 200;
    private const int BadRequest = 400;
    private const int Conflict = 409;

    /// <summary>Takes the command that the turn's invoke carries.</summary>
    public async Task TakeAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        var refusal = await ObeyAsync(turn, DeskCommand.Read(turn.Context.Activity), cancellationToken);
        turn.Context.Respond(refusal is null ? Done(turn.File) : Refused(refusal));
    }

    /// <summary>Carries out a command if the rules allow it.</summary>
    /// <returns>Why it was not followed; null when it was.</returns>
    public async Task<CaseRefusal?> ObeyAsync(SupportTurn turn, DeskCommand given, CancellationToken cancellationToken)
    {
        var command = Named(given);
        return CaseRules.IsDone(turn.File.Desk, command.Name, command.Actor)
            ? null
            : CaseRules.Check(turn.File.Desk, command.Name, command.Actor) ?? await RunAsync(turn, command, cancellationToken);
    }

    private DeskCommand Named(DeskCommand command) => command.Actor.Agent.Name.Length > 0
        ? command
        : command with { Actor = command.Actor with { Agent = command.Actor.Agent with { Name = words.Text("desk.nameless") } } };

    private Task<CaseRefusal?> RunAsync(SupportTurn turn, DeskCommand command, CancellationToken cancellationToken) =>
        command.Name switch
        {
            CaseCommands.Take => TakeAsync(turn, command.Actor.Agent, cancellationToken),
            CaseCommands.Reply => replies.ReplyAsync(turn, command, cancellationToken),
            CaseCommands.Note => Task.FromResult(Note(turn, command)),
            CaseCommands.Seen => SeeAsync(turn, command, cancellationToken),
            CaseCommands.HandOn => HandOnAsync(turn, command, cancellationToken),
            CaseCommands.Release => ReleaseAsync(turn, cancellationToken),
            CaseCommands.Return => replies.ReturnAsync(turn, command, cancellationToken),
            CaseCommands.Close => endings.CloseAsync(turn, command, cancellationToken),
            CaseCommands.Reopen => endings.ReopenAsync(turn, cancellationToken),
            CaseCommands.Queued => queue.TellAsync(turn, command, cancellationToken),
            _ => throw new InvalidOperationException($"The rules allow \"{command.Name}\", which nothing carries out."),
        };

    private async Task<CaseRefusal?> TakeAsync(SupportTurn turn, CaseAgent agent, CancellationToken cancellationToken)
    {
        // An agent who has watched takes a conversation of which nobody has made a case.
        if (turn.File.Desk is null)
        {
            SupportCases.Open(turn, HandoverReasons.Taken);
        }

        turn.File = turn.File.Answered(CaseCommands.Take) with
        {
            Outcome = Outcomes.Escalated,
            Doubt = null,
            Desk = turn.File.Desk?.Take(agent, turn.Context.Now),
        };
        await SayAsync(turn, "desk.joined", agent, cancellationToken);
        return null;
    }

    private static CaseRefusal? Note(SupportTurn turn, DeskCommand command)
    {
        if (command.Text("text") is null)
        {
            return DeskReplies.BadValue(command, "text", "at least one character that is not blank");
        }

        if (turn.File.Desk is { } desk && desk.Agent?.Id == command.Actor.Agent.Id)
        {
            turn.File = turn.File with { Desk = desk.ShowLife(turn.Context.Now) };
        }

        return null;
    }

    private async Task<CaseRefusal?> SeeAsync(SupportTurn turn, DeskCommand command, CancellationToken cancellationToken)
    {
        var given = command.Number("sequence");
        if (given < 1)
        {
            return DeskReplies.BadValue(command, "sequence", "a number from 1");
        }

        // Nobody has read what is not said yet.
        var seen = given is { } upTo ? Math.Min(upTo, turn.Context.Sequence) : turn.Context.Sequence;
        turn.File = turn.File with { Desk = turn.File.Desk?.See(seen) };
        await new SeenEvent(seen).LogAsync(speaker, turn, cancellationToken);
        return null;
    }

    private async Task<CaseRefusal?> HandOnAsync(SupportTurn turn, DeskCommand command, CancellationToken cancellationToken)
    {
        if (command.To() is not { } agent)
        {
            return DeskReplies.BadValue(command, "to", "the agent's \"id\"");
        }

        if (turn.File.Desk?.Agent?.Id != agent.Id)
        {
            turn.File = turn.File with { Desk = turn.File.Desk?.Take(agent, turn.Context.Now) };
            await SayAsync(turn, "desk.handedOn", agent, cancellationToken);
        }

        return null;
    }

    private async Task<CaseRefusal?> ReleaseAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        var agent = turn.File.Desk?.Agent;
        turn.File = turn.File with { Desk = turn.File.Desk?.Release() };
        await SayAsync(turn, "desk.released", agent, cancellationToken);
        return null;
    }

    private async Task SayAsync(SupportTurn turn, string key, CaseAgent? agent, CancellationToken cancellationToken)
    {
        await speaker.SayAsync(turn, words.Text(key, ("name", agent?.Name ?? string.Empty)), cancellationToken);
        await HandoffEvent.LogAsync(speaker, turn, cancellationToken);
    }

    private static InvokeResponse Done(CaseFile file) => new(
        Ok,
        JsonSerializer.SerializeToElement(
            new CaseStanding(file.Reference, file.Desk?.State, file.Desk is { IsHeld: true } held ? held.Agent : null),
            CaseJson.Default.CaseStanding));

    private static InvokeResponse Refused(CaseRefusal refusal) => new(
        refusal.Code is CaseRefusal.BadValue ? BadRequest : Conflict,
        JsonSerializer.SerializeToElement(refusal, CaseJson.Default.CaseRefusal));
}
