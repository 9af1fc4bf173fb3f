using System.Text.Json.Serialization;
using BlinkAudioBot.Desk.Accounts;
using BlinkAudioBot.Desk.Http;

namespace BlinkAudioBot.Desk.HelpDesk.Messages;

/// <summary>The key that an admin wants.</summary>
/// <param name="Name">The help desk.</param>
/// <param name="Scopes">What it opens.</param>
internal sealed record KeyBody(string Name, IReadOnlyList<string> Scopes)
{
    private const int UsualLife = 365, LongestLife = 3_650;

    /// <summary>How many days it is good; a year when absent.</summary>
    public int? Days { get; init; }

    /// <summary>How long it is good.</summary>
    [JsonIgnore]
    public TimeSpan Lifetime => TimeSpan.FromDays(Days ?? UsualLife);

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public DeskProblem? Check() =>
        !Agent.IsName(Name) ? DeskProblem.InvalidName
        : Scopes.Count == 0 || Scopes.Except(ApiScopes.All, StringComparer.Ordinal).Any() ? DeskProblem.InvalidScopes
        : Days is < 1 or > LongestLife ? DeskProblem.InvalidDays
        : null;
}
