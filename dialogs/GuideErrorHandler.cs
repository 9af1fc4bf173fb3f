using System.Text.Json;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Endings;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Handover.Team;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Speaking;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs;

/// <summary>Apologises when a turn has failed. From the second failure of a conversation on a person is brought in.</summary>
internal sealed class GuideErrorHandler(LanguageContent words, Speaker speaker, Screens screens, Silence silence, SupportTeam team)
    : ITurnErrorHandler
{
    private const int FailuresUntilPerson = 2;

    public async Task OnTurnErrorAsync(ITurnContext turnContext, int failures, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var turn = new SupportTurn(turnContext, ReadFile(turnContext), Heard.Nothing);
        var before = turn.File;
        if (before.Desk is { IsHeld: true }
            || turnContext.Activity.Type is not (ActivityTypes.Message or ActivityTypes.ConversationUpdate))
        {
            return;
        }

        if (failures < FailuresUntilPerson)
        {
            await speaker.SayAsync(turn, words.Text("error.first"), cancellationToken);
            return;
        }

        await speaker.SayAsync(turn, words.Text("error.again"), cancellationToken);
        turn.File = turn.File.Answered(string.Empty);
        SupportCases.Open(turn, HandoverReasons.Errors);
        await screens.ShowAsync(turn, cancellationToken);
        silence.Settle(turn);
        await team.SettleAsync(turn, before, cancellationToken);
        turn.Save();
    }

    // The saved file may be what made the turn fail; a person must be reached all the same.
    private static CaseFile ReadFile(ITurnContext turnContext)
    {
        try
        {
            return SupportTurn.ReadFile(turnContext);
        }
        catch (JsonException)
        {
            return new CaseFile();
        }
    }
}
