using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Dialogs.Triage;

namespace BlinkAudioBot.Dialogs.Handover.Team;

/// <summary>What an agent says, and how an agent gives the conversation back to the bot.</summary>
internal sealed class DeskReplies(LanguageContent words, GuidePath path, AgentVoice voice, Speaker speaker)
{
    // Half of the largest activity, in the longest letters.
    private const int MaxTextLength = 4000;

    /// <summary>Refuses a command of which a value is missing or cannot be read.</summary>
    /// <param name="command">The command.</param>
    /// <param name="field">Which value.</param>
    /// <param name="allowed">What it can be.</param>
    public static CaseRefusal BadValue(DeskCommand command, string field, string allowed) =>
        new(CaseRefusal.BadValue, $"\"{command.Name}\" needs \"{field}\": {allowed}.") { Command = command.Name, Field = field };

    /// <summary>Sends the agent's words, or a step's card.</summary>
    public async Task<CaseRefusal?> ReplyAsync(SupportTurn turn, DeskCommand command, CancellationToken cancellationToken)
    {
        var agent = command.Actor.Agent;
        string said;
        if (command.Text("step") is { } id)
        {
            // One of them would be lost.
            if (command.Text("text") is not null)
            {
                return new CaseRefusal(CaseRefusal.BadValue, "\"reply\" has \"text\" or \"step\", not both; send one after the other.")
                {
                    Command = command.Name,
                    Field = "text",
                };
            }

            if (path.Find(id) is not { } step)
            {
                return UnknownStep(command, id);
            }

            said = await voice.ShowStepAsync(turn, agent, step, cancellationToken);
        }
        else if (command.Text("text") is { Length: <= MaxTextLength } text)
        {
            await AgentVoice.SayAsync(turn, agent, text, cancellationToken);
            said = text;
        }
        else
        {
            return BadValue(command, "text", "1 to 4,000 characters that are not all blank; or name a \"step\" instead");
        }

        turn.File = turn.File with { Desk = turn.File.Desk?.Reply(said, turn.Context.Now, command.Number("sequence")) };
        return null;
    }

    /// <summary>Gives the conversation back to the bot, with what the agent has found out, at the step that the agent names.</summary>
    public async Task<CaseRefusal?> ReturnAsync(SupportTurn turn, DeskCommand command, CancellationToken cancellationToken)
    {
        var (file, refusal) = ReadSlots(command, turn.File);
        var step = command.Text("step");
        var applying = path.Applying(file).Select(other => other.Id).ToList();
        refusal ??= step is null || applying.Contains(step) ? null
            : path.Find(step) is null ? UnknownStep(command, step)
            : new CaseRefusal(
                CaseRefusal.UnknownStep,
                $"The step \"{step}\" does not apply to this case; correct what is known about it in \"slots\", or choose one of {Listed(applying)}.")
            {
                Command = command.Name,
                Field = "step",
            };
        if (refusal is not null)
        {
            return refusal;
        }

        if (command.Text("text") is { Length: <= MaxTextLength } text)
        {
            await AgentVoice.SayAsync(turn, command.Actor.Agent, text, cancellationToken);
            file = file with { Desk = file.Desk?.Reply(text, turn.Context.Now) };
        }

        turn.File = GivenBack(file, step);
        turn.ReturnsTo = new ReturnPlace(step);
        var left = words.Text("desk.returned", ("name", command.Actor.Agent.Name));
        await speaker.SayAsync(turn, left, cancellationToken, Phases.Answer);
        await HandoffEvent.LogAsync(speaker, turn, cancellationToken);
        return null;
    }

    private static CaseFile GivenBack(CaseFile file, string? step)
    {
        var open = file.Answered(CaseCommands.Return) with
        {
            Outcome = null,
            Handover = null,
            ResolvedAt = null,
            AsksStillWorks = null,
            Asking = null,
            Doubt = null,
            Misses = 0,
            DueAt = null,
            Desk = file.Desk?.Return(),
        };
        return step is null ? open : open.Reopen(step);
    }

    private static (CaseFile File, CaseRefusal? Refusal) ReadSlots(DeskCommand command, CaseFile file)
    {
        foreach (var (slot, value) in command.Slots())
        {
            if (!SlotNames.All.Contains(slot, StringComparer.Ordinal))
            {
                return (file, BadSlot(command, "slots", $"There is no slot \"{slot}\"; there are {Listed(SlotNames.All)}."));
            }

            if (value != Slots.Unknown && !SlotValues.Of(slot).Contains(value, StringComparer.Ordinal))
            {
                var values = Listed(SlotValues.Of(slot).Append(Slots.Unknown));
                return (file, BadSlot(command, $"slots.{slot}", $"There is no \"{slot}\" with the value \"{value}\"; there are {values}."));
            }

            file = file.With(slot, value);
        }

        return (file, null);
    }

    private static CaseRefusal BadSlot(DeskCommand command, string field, string message) =>
        new(CaseRefusal.BadSlot, message) { Command = command.Name, Field = field };

    private CaseRefusal UnknownStep(DeskCommand command, string step) =>
        new(CaseRefusal.UnknownStep, $"The guide has no step \"{step}\"; there are {Listed(path.Steps.Select(other => other.Id))}.")
        {
            Command = command.Name,
            Field = "step",
        };

    private static string Listed(IEnumerable<string> values) => string.Join(", ", values);
}
