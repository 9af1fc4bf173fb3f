using System.Globalization;

namespace BlinkAudioBot.Load;

/// <summary>What the command line asks for.</summary>
internal sealed record LoadOptions
{
    public const string Usage = """
        Usage: BlinkAudioBot.Load --server PATH [--conversations 1,16,64] [--seconds 15] [--warm-up 10] [--idle 2000] [--core 0]
               BlinkAudioBot.Load desk --server PATH [--cases 2000] [--agents 50] [--rate 200] [--seconds 15] [--warm-up 10] [--core 0]
          --server         the published server's executable
          --conversations  how many conversations at once, a round each
          --seconds        how long a round is measured
          --warm-up        how long the server is warmed up before the first round
          --idle           how many idle conversations the memory is measured with; 0 for none
          --core           the core that the server is held to; -1 for none
          --cases          how many cases are open
          --agents         how many agents are at the desk, each with four of the cases
          --rate           how many messages a second customers and agents send together
        """;

    /// <summary>How many cases each agent has.</summary>
    public const int CasesPerAgent = 4;

    private const string DeskVerb = "desk";

    /// <summary>Whether the desk is measured, and not the guide.</summary>
    public bool IsDesk { get; init; }

    public required string Server { get; init; }

    public IReadOnlyList<int> Conversations { get; init; } = [1, 16, 64];

    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(10);

    public int Idle { get; init; } = 2000;

    public int Core { get; init; }

    public int Cases { get; init; } = 2000;

    public int Agents { get; init; } = 50;

    public int Rate { get; init; } = 200;

    /// <exception cref="FormatException">An option is unknown, lacks its value, or the server is missing.</exception>
    public static LoadOptions Parse(IReadOnlyList<string> arguments)
    {
        var isDesk = arguments is [DeskVerb, ..];
        var first = isDesk ? 1 : 0;
        if ((arguments.Count - first) % 2 != 0)
        {
            throw new FormatException($"Option '{arguments[^1]}' lacks its value.");
        }

        var options = new LoadOptions { Server = string.Empty, IsDesk = isDesk };
        for (var index = first; index < arguments.Count; index += 2)
        {
            options = With(options, arguments[index], arguments[index + 1]);
        }

        if (options.IsDesk && options.Cases < options.Agents * CasesPerAgent)
        {
            throw new FormatException($"{options.Agents} agents need {options.Agents * CasesPerAgent} cases.");
        }

        return File.Exists(options.Server)
            ? options
            : throw new FormatException($"There is no server at '{options.Server}'; publish it first and name it with --server.");
    }

    private static LoadOptions With(LoadOptions options, string name, string value) => name switch
    {
        "--server" => options with { Server = Path.GetFullPath(value) },
        "--conversations" => options with { Conversations = [.. value.Split(',').Select(Number)] },
        "--seconds" => options with { Duration = TimeSpan.FromSeconds(Number(value)) },
        "--warm-up" => options with { WarmUp = TimeSpan.FromSeconds(Number(value)) },
        "--idle" => options with { Idle = Number(value) },
        "--core" => options with { Core = Number(value) },
        "--cases" => options with { Cases = Number(value) },
        "--agents" => options with { Agents = Number(value) },
        "--rate" => options with { Rate = Number(value) },
        _ => throw new FormatException($"Unknown option '{name}'."),
    };

    private static int Number(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{value}' is not a number.");
}
