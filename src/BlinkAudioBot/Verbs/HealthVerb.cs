using System.Net;

namespace BlinkAudioBot.Verbs;

/// <summary><c>health</c>: asks a server on this machine whether it lives. For a container, whose image has no other program that could.</summary>
internal static class HealthVerb
{
    /// <summary>How it is called.</summary>
    public const string Usage = "Usage: BlinkAudioBot health [ADDRESS]";

    private const string DefaultAddress = "http://localhost:5080";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Asks, and prints the answer.</summary>
    /// <returns>The exit code: 0, 1 when the server does not live or answer, 2 when the words are off.</returns>
    public static async Task<int> RunAsync(string[] arguments) => arguments switch
    {
        [] => await AskAsync(new Uri(DefaultAddress)),
        [var address] when Uri.TryCreate(address, UriKind.Absolute, out var server) && server.Scheme == Uri.UriSchemeHttp => await AskAsync(server),
        [var address] => VerbFailure.Tell($"\"{address}\" is no address as \"{DefaultAddress}\".", Usage),
        _ => VerbFailure.Tell($"\"{arguments[1]}\" is one word too many.", Usage),
    };

    private static async Task<int> AskAsync(Uri server)
    {
        using var http = new HttpClient { BaseAddress = server, Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/live", UriKind.Relative));
            Console.WriteLine(await answer.Content.ReadAsStringAsync());
            return answer.StatusCode == HttpStatusCode.OK ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{server} does not answer: {exception.Message}");
            return 1;
        }
    }
}
