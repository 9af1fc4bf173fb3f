using System.Text.Json;
using BotFramework.Schema;

namespace BlinkAudioBot.Verbs;

/// <summary>What people said about the help, below the list of cases.</summary>
internal static class RatingsList
{
    private const int MostSentences = 10;

    private static readonly string[] Scores = ["good", "fair", "poor"];

    /// <summary>Prints how many gave which rating, and the newest of what they wrote; nothing when nobody rated.</summary>
    public static void Print(IReadOnlyList<Activity> ratings)
    {
        if (ratings.Count == 0)
        {
            return;
        }

        var counts = Scores.Select(score => $"{ratings.Count(rating => Text(rating, "score") == score)} {score}");
        Console.WriteLine($"\nRatings: {string.Join(", ", counts)}.");
        foreach (var rating in ratings.Where(rating => Text(rating, "sentence") is not null).TakeLast(MostSentences))
        {
            var about = $"{Text(rating, "score") ?? "no score"}, {Text(rating, "step") ?? "no step"}";
            Console.WriteLine($"{rating.Timestamp:yyyy-MM-dd HH:mm} UTC  {about}: {CasesVerb.Printable(Text(rating, "sentence") ?? string.Empty)}");
        }
    }

    private static string? Text(Activity rating, string name) =>
        rating.Value is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var text) ? text.GetString() : null;
}
