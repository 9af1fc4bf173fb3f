using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace BotFramework.Schema.Parsing;

/// <summary>Reads activities that come from outside, and says what is wrong with those that cannot be read.</summary>
public static class ActivityParser
{
    /// <summary>How deep arrays and objects may lie in each other.</summary>
    public const int MaxDepth = 64;

    /// <summary>Reads one activity. Fields and values that the schema does not know are no error.</summary>
    /// <param name="utf8Json">One JSON object, UTF-8.</param>
    /// <param name="activity">The activity, with its type set and no null in a list.</param>
    /// <param name="error">What is wrong, and where.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8Json,
        [NotNullWhen(true)] out Activity? activity,
        [NotNullWhen(false)] out ActivityParseError? error)
    {
        error = Read(utf8Json, out activity);
        if (error is not null)
        {
            activity = null;
        }

        return activity is not null;
    }

    private static ActivityParseError? Read(ReadOnlySpan<byte> utf8Json, out Activity? activity)
    {
        activity = null;
        try
        {
            activity = JsonSerializer.Deserialize(utf8Json, BotFrameworkJson.Default.Activity);
        }
        catch (JsonException exception)
        {
            return ActivityInspection.FindError(utf8Json)
                ?? new(exception.Path ?? "$", "not what the schema of an activity says", "an activity");
        }

        // Escapes can spell half a character, which fails only when the text is written again.
        return IsComplete(activity) && Utf8.IsValid(utf8Json) && utf8Json.IndexOf("\\u"u8) < 0
            ? null
            : ActivityInspection.FindError(utf8Json);
    }

    private static bool IsComplete([NotNullWhen(true)] Activity? activity) =>
        activity is { Type.Length: > 0 }
        && !HoldsNull(activity.Attachments)
        && !HoldsNull(activity.Entities)
        && !HoldsNull(activity.ListenFor)
        && !HoldsNull(activity.MembersAdded)
        && !HoldsNull(activity.MembersRemoved)
        && !HoldsNull(activity.ReactionsAdded)
        && !HoldsNull(activity.ReactionsRemoved)
        && !HoldsNull(activity.SuggestedActions?.Actions)
        && !HoldsNull(activity.SuggestedActions?.To);

    private static bool HoldsNull<T>(IReadOnlyList<T>? list)
        where T : class => list is not null && list.Contains(null!);
}
