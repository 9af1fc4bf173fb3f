namespace BotFramework.Schema;

/// <summary>How the answers to an activity are wanted.</summary>
public static class DeliveryModes
{
    /// <summary>In the response to the request that brought the activity.</summary>
    public const string ExpectReplies = "expectReplies";
}
