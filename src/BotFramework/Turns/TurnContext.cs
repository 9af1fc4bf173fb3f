using BotFramework.Schema;
using BotFramework.State;

namespace BotFramework.Turns;

/// <summary>Collects what one turn yields. Used by one turn at a time.</summary>
internal sealed class TurnContext(TurnRequest request, ConversationState state) : ITurnContext
{
    private readonly List<Activity> _activities = [];
    private readonly List<TurnEffect> _effects = [];

    public Activity Activity => request.Activity;

    public long Sequence => request.Sequence;

    public DateTimeOffset Now => request.Now;

    public TurnRandom Random { get; } = new(request.Seed);

    public ConversationState State => state;

    public TurnState TurnState { get; } = new();

    public bool Responded { get; private set; }

    public int SentCount => _activities.Count;

    internal IReadOnlyList<Activity> Activities => _activities;

    internal IReadOnlyList<TurnEffect> Effects => _effects;

    internal InvokeResponse? InvokeResponse { get; private set; }

    public Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Task.FromResult(activity.Type == ActivityTypes.Typing
            ? new ResourceResponse(string.Empty)
            : Append(activity with { ReplyToId = activity.ReplyToId ?? Activity.Id }));
    }

    public Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentException.ThrowIfNullOrEmpty(activity.Id, nameof(activity));
        return Task.FromResult(Append(activity with { Type = ActivityTypes.MessageUpdate, ReplyToId = activity.Id }));
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(activityId);
        Append(new Activity { Type = ActivityTypes.MessageDelete, ReplyToId = activityId });
        return Task.CompletedTask;
    }

    public void Yield(TurnEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        _effects.Add(effect);
    }

    public void Respond(InvokeResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        InvokeResponse = response;
    }

    private ResourceResponse Append(Activity activity)
    {
        var inbound = Activity;
        var id = ActivityIds.Create(inbound.Conversation?.Id ?? string.Empty, request.Sequence + 1 + _activities.Count);
        _activities.Add(activity with
        {
            Type = activity.Type ?? ActivityTypes.Message,
            Id = id,
            Timestamp = Now,
            ChannelId = inbound.ChannelId,
            ServiceUrl = inbound.ServiceUrl,
            Conversation = inbound.Conversation,
            From = (activity.From ?? inbound.Recipient) is { } speaker ? speaker with { Role = RoleTypes.Bot } : null,
            Recipient = inbound.From?.Role is RoleTypes.Agent or RoleTypes.Bot ? inbound.RelatesTo?.User : inbound.From,
            Locale = activity.Locale ?? inbound.Locale,
            // So the log tells which answers went out with the response, and are not to be delivered again.
            DeliveryMode = inbound.DeliveryMode == DeliveryModes.ExpectReplies ? inbound.DeliveryMode : activity.DeliveryMode,
        });
        Responded |= activity.Type != ActivityTypes.Trace;
        return new ResourceResponse(id);
    }
}
