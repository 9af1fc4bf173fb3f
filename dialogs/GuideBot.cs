using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Endings;
using BlinkAudioBot.Dialogs.Handover.Team;
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
    private readonly Edits _edits;
    private readonly Silence _silence;
    private readonly Reception _reception;
    private readonly SupportTeam _team;

    public GuideBot(
        SupportDialog support, Listener listener, Edits edits, Silence silence, Reception reception, SupportTeam team)
    {
        (_listener, _edits, _silence, _reception, _team) = (listener, edits, silence, reception, team);
        _dialogs.Add(support);
    }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var file = SupportTurn.ReadFile(turnContext);
        var heard = SupportTeam.IsForAgent(activity, file) ? Heard.Nothing
            : activity.Type == ActivityTypes.MessageUpdate ? _edits.Hear(activity, file)
            : _listener.Hear(activity, file);
        var turn = new SupportTurn(turnContext, Remember(activity, heard, file), heard);
        turnContext.TurnState.Add(turn);
        if (!await _team.TakesAsync(turn, cancellationToken))
        {
            await base.OnTurnAsync(turnContext, cancellationToken);
        }

        await _team.SettleAsync(turn, file, cancellationToken);
        if (!ReferenceEquals(turn.File, file))
        {
            turn.Save();
        }

        UseUpCards(turn, file);
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

    protected override Task OnMessageUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        ReferenceEquals(turnContext.TurnState.Get<SupportTurn>().Heard, Heard.Nothing)
            ? Task.CompletedTask
            : RunAsync(turnContext, isMessage: true, cancellationToken);

    protected override Task OnEventActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name switch
        {
            DueTimeEffect.DueEventName => _silence.OnDueAsync(turnContext.TurnState.Get<SupportTurn>(), cancellationToken),
            HandoffEvents.Status => _team.HearHubAsync(turnContext.TurnState.Get<SupportTurn>(), cancellationToken),
            JoinEventName => RunAsync(turnContext, isMessage: false, cancellationToken),
            _ when CheckPage.ReadResult(turnContext.Activity) is not null =>
                RunAsync(turnContext, isMessage: true, cancellationToken),
            _ => Task.CompletedTask,
        };

    protected override async Task OnInvokeActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var turn = turnContext.TurnState.Get<SupportTurn>();
        await _team.ObeyAsync(turn, cancellationToken);
        if (turn.ReturnsTo is not null)
        {
            await RunAsync(turnContext, isMessage: true, cancellationToken);
        }
    }

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

    // An edit of what was said last is from now on what was said; one of an earlier message leaves it.
    private static CaseFile Remember(Activity activity, Heard heard, CaseFile file) =>
        activity is not { ChannelId: ChannelIds.Teams, Id: { } id } || ReferenceEquals(heard, Heard.Nothing) ? file
        : activity.Type == ActivityTypes.Message
            ? file with { Said = new Said(id, file.IsOpen ? file.Visit : 0, file.Asking, heard.Intent) }
        : file.Said is { } said && said.Id == id ? file with { Said = said with { Intent = heard.Intent } }
        : file;

    // There each thread is a conversation of its own; a question outside of them could not be answered.
    private static bool IsTeam(Activity activity) => activity.Conversation?.ConversationType == "channel";

    // A button of an older card is refused, and a second press changes nothing: only the open question can be answered. What the
    // support team does answers nothing.
    private static void UseUpCards(SupportTurn turn, CaseFile before)
    {
        if (turn.Context.Activity.Type != ActivityTypes.Invoke && !HandoffEvents.IsStatus(turn.Context.Activity)
            && before.IsOpen && turn.File.Closed is { } closed && closed.Visit >= before.Visit)
        {
            var answer = closed.Visit == before.Visit ? closed.Answer : turn.Heard.Intent;
            turn.Context.Yield(new CardAnsweredEffect(before.Visit, turn.Heard.Answer ?? answer, turn.Heard.Text));
        }
    }
}
