using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Desk.Answers;
using BlinkAudioBot.Desk.Api.Messages;
using BlinkAudioBot.Desk.Http;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Desk.Api;

/// <summary>What the page reads from the cards: its words, the canned answers, the guide's steps.</summary>
internal sealed class ContentEndpoints(LanguageContent content, CannedAnswers canned, DeskSteps steps)
{
    private const string Words = "desk.";

    /// <summary>GET words: every word of the page by key, without "desk." before it.</summary>
    public IResult ReadWords() => Results.Json(
        content.Texts.Where(text => text.Key.StartsWith(Words, StringComparison.Ordinal))
            .ToDictionary(text => text.Key[Words.Length..], text => text.Value, StringComparer.Ordinal),
        DeskJson.Default.DictionaryStringString);

    /// <summary>GET canned.</summary>
    public IResult ReadCanned() => Results.Json(new CannedAnswer(canned.All), DeskJson.Default.CannedAnswer);

    /// <summary>GET steps.</summary>
    public IResult ReadSteps() => Results.Json(
        new StepsAnswer([.. steps.Ids.Select(id => new StepTitle(id, content.Step(id).Title))]), DeskJson.Default.StepsAnswer);
}
