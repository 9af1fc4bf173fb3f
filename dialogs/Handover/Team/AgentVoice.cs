using System.Text.Json;
using BlinkAudioBot.Cards.Rendering;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Handover.Waiting;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Handover.Team;

/// <summary>Sends what an agent says: from the agent, without the bot's state.</summary>
internal sealed class AgentVoice(LanguageContent words, CardRenderer cards, AnswerBook answers)
{
    // There every message is the bot's own, so the words must tell who speaks.
    private const string ChannelWithOneSender = "msteams";

    /// <summary>Sends the agent's words.</summary>
    public static Task SayAsync(SupportTurn turn, CaseAgent agent, string text, CancellationToken cancellationToken) =>
        SendAsync(
            turn,
            agent,
            new Activity
            {
                Text = turn.Context.Activity.ChannelId == ChannelWithOneSender ? $"{agent.Name}: {text}" : text,
                // What looks like markup is meant as it stands.
                TextFormat = "plain",
            },
            cancellationToken);

    /// <summary>Sends a step's card, under a visit of its own, by which the answer is known.</summary>
    /// <returns>The step's title.</returns>
    public async Task<string> ShowStepAsync(
        SupportTurn turn, CaseAgent agent, GuideStep step, CancellationToken cancellationToken)
    {
        turn.File = turn.File.Answered(CaseCommands.Reply).Opened();
        turn.File = turn.File with { Desk = turn.File.Desk?.Show(new ShownStep(step.Id, turn.File.Visit)) };
        var view = new StepView(words, step, new Facts(turn.File));
        var heading = words.Text("desk.step", ("name", agent.Name));
        var card = new StepCard
        {
            Language = words.Language,
            Visit = turn.File.Visit,
            Progress = heading,
            Title = view.Title,
            Why = view.Why,
            Warning = step.Destructive ? view.Warning() : view.Caution(),
            Instructions = view.Instructions(),
            Picture = view.Picture(details: false),
            Answers = [.. Answers(turn.File, step)],
        };
        var text = PlainText.Of($"{heading}: {view.Title}", view.Why, card.Warning, card.Instructions, null, words.Text("guide.worksNow"));
        await SendAsync(turn, agent, new Activity { Text = text, Attachments = [cards.Step(card)] }, cancellationToken);
        return view.Title;
    }

    private IEnumerable<CardAnswer> Answers(CaseFile file, GuideStep step) => answers
        .Present(file with { Outcome = null, Handover = null, Asking = null, Doubt = null, Step = step.Id }, warns: false)
        .Where(answer => answer.Id is Intents.Worked or Intents.NotWorked)
        .Select(answer => answer.Card);

    private static Task<ResourceResponse> SendAsync(SupportTurn turn, CaseAgent agent, Activity message, CancellationToken cancellationToken)
    {
        if (turn.File is { Reference: { } reference, Desk: { Email: { } address } desk })
        {
            var person = turn.Context.Activity.RelatesTo?.User?.Id;
            var letter = new AnswerLetter(address, person, reference, agent.Name, message.Text ?? string.Empty, OnlyIfAway: !desk.ByEmail);
            turn.Context.Yield(
                new OutboxEffect(AnswerLetter.Kind, JsonSerializer.SerializeToElement(letter, CaseJson.Default.AnswerLetter)));
        }

        return turn.Context.SendActivityAsync(
            message with { Type = ActivityTypes.Message, From = new ChannelAccount { Id = $"agent:{agent.Id}", Name = agent.Name } },
            cancellationToken);
    }
}
