using System.Text.Json;

namespace BlinkAudioBot.Load.Desk;

/// <summary>Reads what may be missing.</summary>
internal static class Json
{
    /// <summary>A text; null when there is none.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    /// <summary>Whether an activity is a message of a role.</summary>
    public static bool IsFrom(this JsonElement activity, string role) =>
        activity.Text("type") == "message" && activity.TryGetProperty("from", out var from) && from.Text("role") == role;
}
