using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Endings;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Interruptions;
using BlinkAudioBot.Dialogs.MicrophoneCheck;
using BotFramework.Dialogs;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs;

/// <summary>The bot: welcomes who comes, hears messages, and notes when a conversation has fallen silent.</summary>
internal sealed class GuideBot : ActivityHandler
{
    /// <summary>The name of the dialogs' stack in the conversation's state.</summary>
    public const string StackName = "dialogs";

    // What pages with a chat send, by custom, when a person opens one.
    private const string JoinEventName = "webchat/join";

    private readonly DialogSet _dialogs = new();
    private readonly Listener _listener;
    private readonly Silence _silence;
    private readonly Reception _reception;

    public GuideBot(SupportDialog support, Listener listener, Silence silence, Reception reception)
    {
        (_listener, _silence, _reception) = (listener, silence, reception);
        _dialogs.Add(support);
    }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var file = SupportTurn.ReadFile(turnContext);
        var turn = new SupportTurn(turnContext, file, _listener.Hear(turnContext.Activity, file));
        turnContext.TurnState.Add(turn);
        await base.OnTurnAsync(turnContext, cancellationToken);
        if (!ReferenceEquals(turn.File, file))
        {
            turn.Save();
        }

        UseUpCard(turn, file);
    }

    protected override Task OnMembersAddedAsync(
        IReadOnlyList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken) =>
        IsTeam(turnContext.Activity) ? Task.CompletedTask : RunAsync(turnContext, isMessage: false, cancellationToken);

    // Teams says so when it puts the bot into a chat, a group or a team; nobody else joins then.
    protected override Task OnInstallationUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action?.StartsWith("add", StringComparison.OrdinalIgnoreCase) is not true ? Task.CompletedTask
        : IsTeam(turnContext.Activity) ? _reception.WelcomeTeamAsync(turnContext.TurnState.Get<SupportTurn>(), cancellationToken)
        : RunAsync(turnContext, isMessage: false, cancellationToken);

    protected override Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, isMessage: true, cancellationToken);

    protected override Task OnEventActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name switch
        {
            DueTimeEffect.DueEventName => _silence.OnDueAsync(turnContext.TurnState.Get<SupportTurn>(), cancellationToken),
            JoinEventName => RunAsync(turnContext, isMessage: false, cancellationToken),
            _ when CheckPage.ReadResult(turnContext.Activity) is not null =>
                RunAsync(turnContext, isMessage: true, cancellationToken),
            _ => Task.CompletedTask,
        };

    private async Task RunAsync(ITurnContext turnContext, bool isMessage, CancellationToken cancellationToken)
    {
        var dialogs = _dialogs.CreateContext(turnContext, StackName);
        if (dialogs.ActiveDialog is null)
        {
            await dialogs.BeginDialogAsync(SupportDialog.DialogId, NoState.Instance, cancellationToken);
        }
        else if (isMessage || Returns.IsReturn(turnContext.TurnState.Get<SupportTurn>()))
        {
            await dialogs.ContinueDialogAsync(cancellationToken);
        }
        else
        {
            return;
        }

        DialogSet.Save(dialogs, StackName);
        _silence.Settle(turnContext.TurnState.Get<SupportTurn>());
    }
    // There each thread is a conversation of its own; a question outside of them could not be answered.
    private static bool IsTeam(Activity activity) => activity.Conversation?.ConversationType == "channel";

    // Only the button that was taken: one of an older card is refused, and a second press changes nothing.
    private static void UseUpCard(SupportTurn turn, CaseFile before)
    {
        if (turn is { Heard: { Visit: { } visit, Answer: { } answer }, Context.Activity.ReplyToId: { Length: > 0 } card }
            && (before.Closed?.Visit ?? 0) < visit
            && turn.File.Closed?.Visit >= visit)
        {
            turn.Context.Yield(new CardAnsweredEffect(card, answer));
        }
    }
}
