using System.Text.Json;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Hearing;
using BotFramework.Schema;

namespace BlinkAudioBot.Dialogs.Handover.Team;

/// <summary>A command as it came in.</summary>
/// <param name="Name">One of <see cref="CaseCommands"/>, or something unknown.</param>
/// <param name="Actor">Who gives it.</param>
/// <param name="Value">What it says besides.</param>
internal sealed record DeskCommand(string Name, CaseActor Actor, JsonElement Value)
{
    private const string AgentPrefix = "agent:";

    /// <summary>Reads the command that an invoke carries.</summary>
    public static DeskCommand Read(Activity invoke)
    {
        var name = invoke.Name ?? string.Empty;
        var value = invoke.Value is { ValueKind: JsonValueKind.Object } given ? given : JsonElement.Parse("{}");
        var forces = value.TryGetProperty("force", out var force) && force.ValueKind == JsonValueKind.True;
        var agent = new CaseAgent(IdOf(invoke.From?.Id ?? string.Empty), invoke.From?.Name ?? string.Empty);
        return new DeskCommand(
            name.StartsWith(CaseCommands.Prefix, StringComparison.Ordinal) ? name[CaseCommands.Prefix.Length..] : name,
            new CaseActor(agent, IsSystem: invoke.From?.Role != RoleTypes.Agent, forces),
            value);
    }

    /// <summary>A text; null when there is none.</summary>
    public string? Text(string name)
    {
        try
        {
            return Value.TryGetProperty(name, out var text)
                && text.ValueKind == JsonValueKind.String
                && MessageText.Clean(text.GetString() ?? string.Empty) is { Length: > 0 } clean
                    ? clean
                    : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which JSON can hold and a string cannot.
            return null;
        }
    }

    /// <summary>A whole number; null when there is none.</summary>
    public long? Number(string name) =>
        Value.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var found)
            ? found
            : null;

    /// <summary>Whether something is said not to be so.</summary>
    public bool Denies(string name) => Value.TryGetProperty(name, out var fact) && fact.ValueKind == JsonValueKind.False;

    /// <summary>Whether something is said to be so.</summary>
    public bool Affirms(string name) => Value.TryGetProperty(name, out var fact) && fact.ValueKind == JsonValueKind.True;

    /// <summary>What the agent has found out: slots with their values, the empty text for what is no text.</summary>
    public IEnumerable<(string Slot, string Value)> Slots() =>
        Value.TryGetProperty("slots", out var slots) && slots.ValueKind == JsonValueKind.Object
            ? slots.EnumerateObject().Select(slot =>
                (slot.Name, new DeskCommand(Name, Actor, slots).Text(slot.Name) ?? string.Empty))
            : [];

    /// <summary>The agent to whom the case goes; null when none is named.</summary>
    public CaseAgent? To() =>
        Value.TryGetProperty("to", out var to) && to.ValueKind == JsonValueKind.Object
        && new DeskCommand(Name, Actor, to) is var account
        && account.Text("id") is { } id && account.Text("name") is { } name
            ? new CaseAgent(IdOf(id), name)
            : null;

    private static string IdOf(string account) =>
        account.StartsWith(AgentPrefix, StringComparison.Ordinal) ? account[AgentPrefix.Length..] : account;
}
