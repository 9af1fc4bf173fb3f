using System.Globalization;
using System.Text;
using System.Text.Json;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Language;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Speaking;

/// <summary>
/// Sends. Every message carries the state, its words and choices as plain text for clients without cards, and the
/// choices once more as suggested actions where the channel shows them well.
/// </summary>
internal sealed class Speaker(GuidePath path)
{
    // Teams shows suggested actions in personal chats only, and the card has the same buttons.
    private const string ChannelWithoutSuggestions = ChannelIds.Teams;

    /// <summary>Says some words.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="text">The words.</param>
    /// <param name="cancellationToken">Abandons the turn.</param>
    /// <param name="phase">The phase that the message belongs to; null for the one in which the case stands.</param>
    /// <param name="card">A card with the same words that asks nothing; null for none.</param>
    public Task SayAsync(
        SupportTurn turn, string text, CancellationToken cancellationToken, string? phase = null, Attachment? card = null) =>
        SendAsync(
            turn,
            new Activity { Type = ActivityTypes.Message, Text = text, Attachments = card is null ? null : [card] },
            phase,
            cancellationToken);

    /// <summary>Sends a card with the same words as text.</summary>
    public Task OfferAsync(
        SupportTurn turn, Attachment card, string text, IReadOnlyList<Answer> answers, CancellationToken cancellationToken)
    {
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Text = WithChoices(text, answers),
            InputHint = "expectingInput",
            Attachments = [card],
            SuggestedActions = turn.Context.Activity.ChannelId == ChannelWithoutSuggestions || answers.Count == 0
                ? null
                : new SuggestedActions { Actions = [.. answers.Select(answer => answer.Suggestion)] },
        };
        return SendAsync(turn, message, null, cancellationToken);
    }

    /// <summary>Logs a change that nobody is told of.</summary>
    public Task LogChangeAsync(SupportTurn turn, CancellationToken cancellationToken) =>
        SendAsync(turn, new Activity { Type = ActivityTypes.Event, Name = StateEntity.TypeName }, null, cancellationToken);

    /// <summary>Logs a fact that nobody is told of.</summary>
    public Task LogAsync(SupportTurn turn, string name, JsonElement value, CancellationToken cancellationToken) =>
        SendAsync(turn, new Activity { Type = ActivityTypes.Event, Name = name, Value = value }, null, cancellationToken);

    private Task<ResourceResponse> SendAsync(
        SupportTurn turn, Activity activity, string? phase, CancellationToken cancellationToken) =>
        turn.Context.SendActivityAsync(
            activity with { Entities = [StateEntity.Create(turn.File, path, phase ?? turn.File.Phase)] }, cancellationToken);

    private static string WithChoices(string text, IReadOnlyList<Answer> answers)
    {
        // "1" may mean a step's first instruction, or rate; so it picks no answer there, and the answers show no numbers.
        var hasNumbers = answers.Count > 0 && answers[0].Id != Intents.Worked && answers[0].Id != AnswerIds.Ratings[0];
        var lines = new StringBuilder(text);
        for (var index = 0; index < answers.Count; index++)
        {
            lines.Append(index == 0 ? "\n\n" : "\n")
                .Append(hasNumbers ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ") : "- ")
                .Append(answers[index].Label);
        }

        return lines.ToString();
    }
}
