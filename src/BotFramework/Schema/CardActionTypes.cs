namespace BotFramework.Schema;

/// <summary>Values of <see cref="CardAction.Type"/> that the bot uses.</summary>
public static class CardActionTypes
{
    /// <summary>Sends the value as the person's message.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends the value without showing it.</summary>
    public const string PostBack = "postBack";

    /// <summary>Sends text and value, and shows the display text.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Opens an address.</summary>
    public const string OpenUrl = "openUrl";
}
