using System.Globalization;
using System.Text.Json;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Desk.Http;

namespace BlinkAudioBot.Desk.Cases;

/// <summary>Makes of a case's record what the queue shows.</summary>
internal sealed class CaseSummaries(LanguageContent content)
{
    private readonly Dictionary<string, string> _texts = content.Texts.ToDictionary(StringComparer.Ordinal);

    /// <summary>The summary of a case.</summary>
    public CaseSummary Of(CaseRow row)
    {
        var record = row.Record;
        return new CaseSummary(row.Reference, row.State, row.Change)
        {
            Resolution = record.Text("resolution"),
            Agent = row.AgentId is { } id ? new AgentName(id, record.Text("agent", "name") ?? id) : null,
            Channel = row.Channel,
            Problem = row.Problem,
            Device = row.Device,
            OpenedAt = row.OpenedAt,
            WaitingSince = row.WaitingSince,
            ChangedAt = row.ChangedAt,
            LastText = row.LastText,
            LastFrom = record.Text("lastFrom"),
            Unread = record.Number("unread"),
            PersonName = record.Text("person", "name"),
            Summary = string.Join(" · ", Pieces(row)),
        };
    }

    private IEnumerable<string> Pieces(CaseRow row)
    {
        yield return Label("problem", row.Problem) ?? content.Text("deskCases.unknownProblem");
        if (Label("device", row.Device) is { } camera)
        {
            yield return camera;
        }

        if (row.Record.Find("steps") is { ValueKind: JsonValueKind.Array } steps && steps.GetArrayLength() is > 0 and var count)
        {
            yield return content.Text("deskCases.steps", ("count", count.ToString(CultureInfo.InvariantCulture)));
        }

        if (row.Record.Find("mood", "urgent") is { ValueKind: JsonValueKind.True })
        {
            yield return content.Text("deskCases.urgent");
        }
    }

    // The words of the button that says so. A problem's label is "problem.…" in full; what has no button speaks for itself.
    private string? Label(string slot, string? value) => value is null or "unknown"
        ? null
        : _texts.GetValueOrDefault(value.StartsWith(slot, StringComparison.Ordinal) ? $"answers.{value}.label" : $"answers.{slot}.{value}.label", value);
}
