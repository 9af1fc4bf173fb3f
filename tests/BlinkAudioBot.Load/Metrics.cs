using System.Globalization;

namespace BlinkAudioBot.Load;

/// <summary>The server's counters, read from its metrics page.</summary>
internal sealed class Metrics(IReadOnlyDictionary<string, double> values)
{
    public static async Task<Metrics> ReadAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        var page = await http.GetStringAsync("metrics", cancellationToken);
        foreach (var line in page.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            var words = line.Split(' ');
            var name = words[0].Split('{')[0];
            if (words.Length > 1 && double.TryParse(words[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                values[name] = values.GetValueOrDefault(name) + value;
            }
        }

        return new Metrics(values);
    }

    /// <summary>How much a counter has grown since an earlier reading; its name may be followed by a unit.</summary>
    public double Since(Metrics earlier, string name) => Value(name) - earlier.Value(name);

    private double Value(string name) =>
        values.TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"The metrics page has no '{name}'.");
}
