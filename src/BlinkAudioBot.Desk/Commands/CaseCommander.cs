using System.Text.Json;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk.Accounts;
using BlinkAudioBot.Desk.Http;
using BotFramework.Schema;

namespace BlinkAudioBot.Desk.Commands;

/// <summary>Hands commands to conversations.</summary>
internal sealed class CaseCommander(IGrainFactory grains, AgentStore agents)
{
    private const string Prefix = "blinkaudiobot/case/";
    private const int Followed = 200, Invalid = 400, Refused = 409;

    /// <summary>What can be asked of a case.</summary>
    public static IReadOnlyList<string> Commands { get; } =
        ["take", "reply", "note", "return", "hand-on", "release", "close", "reopen", "seen"];

    /// <summary>Gives a command; done when it is committed.</summary>
    /// <returns>What is wrong; null when it was followed.</returns>
    /// <remarks>Not cancelled when the page goes away: the turn would run again for its retry, and cost twice.</remarks>
    public async Task<DeskProblem?> GiveAsync(string conversation, string command, Agent agent, CommandBody body)
    {
        var (to, problem) = Find(body.To);
        if (problem is not null)
        {
            return problem;
        }

        var value = new CommandValue
        {
            Text = body.Text,
            Step = body.Step,
            Slots = body.Slots,
            To = to,
            // Nobody else's word is taken for it: a page can say what it likes.
            Force = body.Force is true && agent.Role >= AgentRole.Supervisor ? true : null,
            Resolution = body.Resolution,
            Sequence = body.Sequence,
        };
        var receipt = await grains.GetGrain<IConversationGrain>(conversation).CommandAsync(
            new ConversationCommand
            {
                Name = Prefix + command,
                From = new ChannelAccount { Id = agent.ChannelId, Name = agent.Name, Role = RoleTypes.Agent },
                Value = JsonSerializer.SerializeToElement(value, DeskJson.Default.CommandValue),
                Key = $"desk|{agent.Id}|{command}|{body.CommandId}",
            },
            CancellationToken.None);
        return Problem(receipt);
    }

    private static DeskProblem? Problem(TurnReceipt receipt) => receipt.Status switch
    {
        TurnStatus.UnknownConversation => DeskProblem.NotFound,
        TurnStatus.Accepted or TurnStatus.Repeated => receipt.ResponseStatus switch
        {
            Followed => null,
            >= 500 => DeskProblem.ServiceError,
            Invalid => Problem(receipt.ResponseBody) with { Code = DeskProblem.InvalidCommand.Code, Status = Invalid },
            _ => Problem(receipt.ResponseBody),
        },
        TurnStatus.KeyReused => DeskProblem.KeyReused,
        TurnStatus.Unavailable or _ => DeskProblem.Unavailable with { RetryAfter = receipt.RetryAfter },
    };

    private static DeskProblem Problem(ReadOnlyMemory<byte> body) =>
        JsonSerializer.Deserialize(body.Span, DeskJson.Default.CommandRefusal) is { } refusal
            ? new DeskProblem(refusal.Code, Refused, refusal.Message) { Field = refusal.Field, Agent = refusal.Agent }
            : DeskProblem.ServiceError;

    private (AgentName? To, DeskProblem? Problem) Find(AgentTarget? target) =>
        target is null ? (null, null)
        : agents.Find(target.Id) is { } found ? (new AgentName(found.Id, found.Name), null)
        : (null, DeskProblem.UnknownAgent with { Field = "to.id" });
}
