using System.Text.Json;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Handover.Waiting;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Interruptions;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Dialogs.Triage;
using BotFramework.Schema;

namespace BlinkAudioBot.Dialogs.Preview;

/// <summary>Shows what the bot would, by the bot's own rules and with its own parts.</summary>
internal sealed class PreviewGroups(
    GuidePath path, Screens screens, Digressions digressions, AnswerBook answers, LanguageContent words)
{
    private const int MostMisses = 3;
    private const string SampleReference = "K7M4QX";
    private const string SampleAddress = "you@example.com";

    // Shown elsewhere on the page, or no sentences of the bot.
    private static readonly string[] ShownElsewhere = ["answers.", "slots.", "triage.", "handover.", "page.", "images."];

    private string Conversation => $"text/{words.Language}/conversation.yaml";

    public async Task<IReadOnlyList<PreviewGroup>> DrawAsync(CaseFile file, CancellationToken cancellationToken)
    {
        var groups = new List<PreviewGroup>();
        var at = file;
        if (new Facts(file).LacksTwoWayAudio)
        {
            at = file with { Handover = HandoverReasons.Unsupported };
            groups.Add(new PreviewGroup("No two-way talk", Conversation, await ShowAsync("Instead of the guide", at, cancellationToken)));
        }

        foreach (var step in path.Sequence(file))
        {
            at = at.At(step.Id);
            groups.Add(await StepAsync(step, at, cancellationToken));
        }

        groups.Add(new PreviewGroup("Questions before the guide", Conversation, await TriageAsync(cancellationToken)));
        groups.Add(new PreviewGroup("Not understood", Conversation, await MissesAsync(at, cancellationToken)));
        groups.Add(new PreviewGroup("Not sure what is meant", Conversation, await DoubtsAsync(at, cancellationToken)));
        groups.Add(new PreviewGroup("Offers of a person", Conversation, await OffersAsync(file, cancellationToken)));
        groups.Add(new PreviewGroup("Endings", Conversation, await EndingsAsync(at, cancellationToken)));
        groups.Add(new PreviewGroup("Answers to questions", Conversation, await AnswersAsync(file, cancellationToken)));
        groups.Add(new PreviewGroup("All other sentences", Conversation, OtherSentences()));
        return groups;
    }

    private async Task<PreviewGroup> StepAsync(GuideStep step, CaseFile file, CancellationToken cancellationToken)
    {
        var accepted = file with { WarningAccepted = true };
        List<PreviewCard> cards = [];
        if (step.Destructive)
        {
            cards.AddRange(await ShowAsync("Warning", file, cancellationToken));
        }

        cards.AddRange(await ShowAsync("Step", accepted, cancellationToken));
        cards.AddRange(await ShowAsync("More detail", accepted, cancellationToken, details: true));
        return new PreviewGroup(
            words.Step(step.Id).Title,
            $"text/{words.Language}/steps/{step.Id}.yaml: {string.Join(", ", step.Parts(new Facts(file)))}",
            cards);
    }

    private async Task<IReadOnlyList<PreviewCard>> TriageAsync(CancellationToken cancellationToken)
    {
        List<PreviewCard> cards = [];
        foreach (var slot in TriageQuestions.Order)
        {
            var asked = new CaseFile { Asking = slot };
            cards.AddRange(await ShowAsync(words.Text($"slots.{slot}"), asked, cancellationToken));
            cards.AddRange(await ShowAsync($"{words.Text($"slots.{slot}")}, more detail", asked, cancellationToken, details: true));
        }

        foreach (var family in Devices.Families.Where(family => Devices.OfFamily(family).Skip(1).Any()))
        {
            var asked = new CaseFile { Asking = SlotNames.Device, Family = family };
            cards.AddRange(await ShowAsync(answers.FamilyLabel(family), asked, cancellationToken));
            cards.AddRange(await ShowAsync($"{answers.FamilyLabel(family)}, more detail", asked, cancellationToken, details: true));
        }

        cards.AddRange(await ShowAsync("Two cameras", TwoCameras, cancellationToken));

        return cards;
    }

    private async Task<IReadOnlyList<PreviewCard>> MissesAsync(CaseFile file, CancellationToken cancellationToken)
    {
        List<PreviewCard> cards = [];
        for (var misses = 1; misses <= MostMisses; misses++)
        {
            cards.AddRange(await MissAsync($"Time {misses}", file, misses, cancellationToken));
        }

        foreach (var slot in TriageQuestions.Order)
        {
            cards.AddRange(await MissAsync(words.Text($"slots.{slot}"), new CaseFile { Asking = slot }, 1, cancellationToken));
        }

        cards.AddRange(await MissAsync("Model", new CaseFile { Asking = SlotNames.Device, Family = Devices.Families[0] }, 1, cancellationToken));
        cards.AddRange(await MissAsync("Two cameras", TwoCameras, 1, cancellationToken));
        cards.AddRange(await MissAsync("Offer of a person", file with { Handover = HandoverReasons.Asked }, 1, cancellationToken));
        cards.AddRange(await MissAsync("Back again", Helped(file) with { AsksStillWorks = true }, 1, cancellationToken));
        return cards;
    }

    private Task<IReadOnlyList<PreviewCard>> MissAsync(string caption, CaseFile file, int rung, CancellationToken cancellationToken)
    {
        var lead = words.Text($"miss.{rung}");
        return SayAsync(caption, file, Heard.Nothing, (turn, token) => screens.ShowAfterMissAsync(turn, lead, rung, token), cancellationToken);
    }

    private async Task<IReadOnlyList<PreviewCard>> DoubtsAsync(CaseFile file, CancellationToken cancellationToken)
    {
        List<PreviewCard> cards = [];
        foreach (var meanings in Meanings.All.Chunk(Doubts.MostMeanings).Append([Meanings.All.First()]))
        {
            var asked = file with { Doubt = new Doubt(string.Empty, meanings) };
            cards.AddRange(await SayAsync("Did you mean", asked, Heard.Nothing, screens.ShowDoubtAsync, cancellationToken));
        }

        return cards;
    }

    private async Task<IReadOnlyList<PreviewCard>> OffersAsync(CaseFile file, CancellationToken cancellationToken) =>
    [
        .. await ShowAsync("Asked for", file with { Handover = HandoverReasons.Asked }, cancellationToken),
        .. await ShowAsync("After the last step", file with { Handover = HandoverReasons.Exhausted }, cancellationToken),
        .. await ShowAsync("Camera without two-way talk", file with { Handover = HandoverReasons.Unsupported }, cancellationToken),
    ];

    private async Task<IReadOnlyList<PreviewCard>> EndingsAsync(CaseFile file, CancellationToken cancellationToken) =>
    [
        .. await ShowAsync("It works", Helped(file), cancellationToken),
        .. await ShowAsync("It works, and another camera waits", Helped(file) with { Later = [Devices.Outdoor4] }, cancellationToken),
        .. await ShowAsync("Back again", Helped(file) with { AsksStillWorks = true }, cancellationToken),
        .. await ShowAsync("Passed to a person", file with { Outcome = Outcomes.Escalated, Reference = SampleReference }, cancellationToken),
        .. await ShowAsync("Outside the hours, or waiting for too long", Waiting(file, WaitingQuestions.Choice), cancellationToken),
        .. await ShowAsync("Wants an e-mail", Waiting(file, WaitingQuestions.Address), cancellationToken),
        .. await ShowAsync("Waits for an e-mail", Waiting(file, WaitingQuestions.Chosen), cancellationToken),
        .. await ShowAsync("Stopped", file with { Outcome = Outcomes.Abandoned }, cancellationToken),
    ];

    private static CaseFile TwoCameras => new() { Asking = SlotNames.Device, Later = [Devices.Mini, Devices.Outdoor4] };

    private static CaseFile Waiting(CaseFile file, string asks) => file with
    {
        Outcome = Outcomes.Escalated,
        Reference = SampleReference,
        Desk = DeskCase.Open(HandoverReasons.Asked, DateTimeOffset.UnixEpoch) with { Email = SampleAddress, Asks = asks },
    };

    private static CaseFile Helped(CaseFile file) =>
        file.Record(StepOutcomes.Worked, DateTimeOffset.UnixEpoch) with { Outcome = Outcomes.Resolved, ResolvedAt = DateTimeOffset.UnixEpoch };

    private async Task<IReadOnlyList<PreviewCard>> AnswersAsync(CaseFile file, CancellationToken cancellationToken)
    {
        List<PreviewCard> cards = [];
        foreach (var (caption, heard, step) in PreviewQuestions.All(path, file))
        {
            var at = step is null ? file : file.At(step);
            cards.AddRange(await SayAsync(caption, at, heard, digressions.TakeAsync, cancellationToken));
        }

        return cards;
    }

    private PreviewCard[] OtherSentences() =>
    [
        .. words.Texts
            .Where(text => !ShownElsewhere.Any(group => text.Key.StartsWith(group, StringComparison.Ordinal)))
            .OrderBy(text => text.Key, StringComparer.Ordinal)
            .Select(text => new PreviewCard(text.Key, text.Value, null)),
    ];

    private Task<IReadOnlyList<PreviewCard>> ShowAsync(
        string caption, CaseFile file, CancellationToken cancellationToken, bool details = false) =>
        SayAsync(caption, file, Heard.Nothing, (turn, token) => screens.ShowAsync(turn, token, details), cancellationToken);

    private static async Task<IReadOnlyList<PreviewCard>> SayAsync(
        string caption, CaseFile file, Heard heard, Func<SupportTurn, CancellationToken, Task> speak, CancellationToken cancellationToken)
    {
        var said = await new PreviewTurn(file, heard, speak).RunAsync(cancellationToken);
        return [.. said.Select(message => new PreviewCard(caption, message.Text ?? string.Empty, CardOf(message)))];
    }

    private static JsonElement? CardOf(Activity message) =>
        message.Attachments?.FirstOrDefault(attachment => attachment.ContentType == AttachmentContentTypes.AdaptiveCard)?.Content;
}
