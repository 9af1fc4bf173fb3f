using System.Globalization;
using System.Text;
using System.Text.Json;
using BlinkAudioBot.Dialogs.Speaking;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Tests.Harness;

/// <summary>Writes a conversation down as a person would read it; the bot's state beside it when it has changed.</summary>
internal sealed class Transcript
{
    private readonly StringBuilder _text = new();
    private string _state = string.Empty;

    /// <summary>Whether a question is told by its place alone, as in "-> 3 of 7 speaker-volume", an answer by its first line.</summary>
    public bool IsBrief { get; set; }

    public void Line(string line)
    {
        EndLine();
        _text.Append(IsBrief ? line : $"\n{line}\n");
    }

    public void Add(TurnResult result)
    {
        if (IsBrief)
        {
            AddBriefly(result);
            return;
        }

        foreach (var activity in result.Activities)
        {
            Add(activity);
        }

        // Which card is used up stands in every second line; tests of channels tell it.
        foreach (var effect in result.Effects.Where(effect => effect is not CardAnsweredEffect).OrderBy(effect => effect is CaseEffect ? 0 : 1))
        {
            _text.Append(Describe(effect)).Append('\n');
        }

        if (result.InvokeResponse is { Body: { } body } response)
        {
            _text.Append("answer> ").Append(response.Status).Append(' ').Append(body.GetRawText()).Append('\n');
        }
        else if (result.Activities.Count == 0)
        {
            _text.Append("     (the bot says nothing)\n");
        }
    }

    public override string ToString() => _text.ToString().TrimStart('\n');

    private void AddBriefly(TurnResult result)
    {
        if (result.Activities.Count == 0)
        {
            _text.Append("  -> nothing\n");
        }

        foreach (var activity in result.Activities)
        {
            if (activity.Type == ActivityTypes.Message && !CardButtons.Of(activity).Any())
            {
                EndLine();
                _text.Append("bot> ").Append(FirstLine(activity.Text ?? string.Empty)).Append('\n');
                continue;
            }

            _text.Append("  -> ").Append(Screen.Place(activity)).Append('\n');
        }
    }

    private void EndLine() => _text.Append(_text is [.., not '\n'] ? "\n" : string.Empty);

    private static string FirstLine(string text) =>
        text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? text[..end] + " …" : text;

    private void Add(Activity activity)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Message:
                var choices = CardButtons.Of(activity).Select(button => button.Label).ToList();
                var words = activity.Text ?? string.Empty;
                var cut = choices.Count > 0 ? Math.Max(words.LastIndexOf("\n\n1. ", StringComparison.Ordinal), words.LastIndexOf($"\n\n- {choices[0]}", StringComparison.Ordinal)) : -1;
                words = (cut >= 0 ? words[..cut] : words).Replace("\n\n", "\n", StringComparison.Ordinal);
                _text.Append(activity.From?.Name?.ToLowerInvariant() ?? "bot").Append("> ").Append(words.Replace("\n", "\n     ", StringComparison.Ordinal)).Append('\n');
                if (choices.Count > 0)
                {
                    _text.Append("     [").AppendJoin(" | ", choices).Append("]\n");
                }

                break;
            case ActivityTypes.Event:
                _text.Append("log> ").Append(activity.Name).Append(activity.Value is { } value ? " " + value.GetRawText() : string.Empty).Append('\n');
                break;
            default:
                _text.Append("log> ").Append(activity.Type).Append(' ').Append(activity.Label).Append('\n');
                break;
        }

        AddState(activity);
    }

    private void AddState(Activity activity)
    {
        var state = activity.Entities?.FirstOrDefault(entity => entity.Type == StateEntity.TypeName)?.Properties is { } properties
            ? string.Join(' ', properties.Select(property => $"{property.Key}={property.Value.GetRawText()}"))
            : string.Empty;
        var compact = Compact(state);
        if (compact.Length > 0 && compact != _state)
        {
            _text.Append("     {").Append(compact).Append("}\n");
            _state = compact;
        }
    }

    // Nulls and quotes hide what matters; the exact shape has tests of its own.
    private static string Compact(string state) => string.Join(
        ' ',
        state.Replace("slots={", string.Empty, StringComparison.Ordinal).TrimEnd('}')
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !part.EndsWith("null", StringComparison.Ordinal))
            .Select(part => part.Replace("\"", string.Empty, StringComparison.Ordinal).Replace(':', '=')));

    private static string Describe(JsonElement record)
    {
        var steps = record.GetProperty("steps").EnumerateArray().Select(step => string.Join(
            ' ', step.EnumerateObject().Where(field => field.Name != "at").Select(field => field.Value.ToString())));
        var rating = record.TryGetProperty("rating", out var given) ? $"; rated {given.GetRawText()}" : string.Empty;
        var state = record.GetProperty("state").GetString() is not "waiting" and var changed ? changed + " " : string.Empty;
        return $"{state}{record.GetProperty("reason")} {(record.TryGetProperty("outcome", out var outcome) ? outcome : "open")} up to {record.GetProperty("activity")}: {string.Join(", ", steps)}{rating}";
    }

    private static string Describe(TurnEffect effect) => effect switch
    {
        CaseEffect { Reference: var reference, Record: var record } => $"desk> case {reference} {Describe(record)}",
        DueTimeEffect { DueAt: { } dueAt } => $"timer> {dueAt.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}",
        DueTimeEffect => "timer> off",
        MissEffect miss => $"miss> '{(miss.Text.Length <= 200 ? miss.Text : miss.Text[..40] + "…")}' {miss.Phase} {miss.Step} {miss.Asking}".TrimEnd(),
        _ => effect.ToString(),
    };
}
