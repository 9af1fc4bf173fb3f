using BlinkAudioBot.Load.Desk.Page;

namespace BlinkAudioBot.Load.Desk;

/// <summary>Fills the server: customers who have asked for a person, and agents who have taken some of the cases.</summary>
internal sealed class DeskTeam(LoadedServer server, DeskFigures figures, Background background, CancellationToken cancellationToken)
    : IAsyncDisposable
{
    private const int AtOnce = 16;

    private readonly HttpClient _http = server.CreateClient();
    private readonly Dictionary<string, Customer> _customers = new(StringComparer.Ordinal);

    public List<Agent> Agents { get; } = [];

    /// <summary>Opens the cases.</summary>
    public async Task OpenCasesAsync(int cases)
    {
        foreach (var part in Enumerable.Range(0, cases).Chunk(AtOnce))
        {
            foreach (var customer in await Task.WhenAll(part.Select(_ => Customer.AskAsync(_http, cancellationToken))))
            {
                _customers.Add(customer.Conversation, customer);
            }
        }
    }

    /// <summary>Lets agents join, listen, take cases and open one of them.</summary>
    /// <returns>How many cases they found open.</returns>
    public async Task<int> JoinAsync(int agents)
    {
        using var admin = await DeskApi.JoinAsync(await FirstLinkAsync(), "admin", cancellationToken);
        using var list = await admin.GetAsync("cases?view=open&limit=2000", cancellationToken);
        var references = list.RootElement.GetProperty("cases").EnumerateArray().Select(found => found.Text("reference")!).ToList();
        for (var number = 0; number < agents; number++)
        {
            using var invited = await admin.PostAsync("invitations", """{"role":"agent"}""", cancellationToken);
            var api = await DeskApi.JoinAsync(new Uri(invited.RootElement.Text("url")!), $"agent{number}", cancellationToken);
            var own = references.Skip(number * LoadOptions.CasesPerAgent).Take(LoadOptions.CasesPerAgent);
            // Not all turn to another case at the same time.
            Agents.Add(await WorkAsync(api, own, TimeSpan.FromSeconds(10.0 * number / agents)));
        }

        return references.Count;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var agent in Agents)
        {
            agent.Page.Dispose();
        }

        foreach (var customer in _customers.Values)
        {
            await customer.DisposeAsync();
        }

        _http.Dispose();
    }

    private async Task<Agent> WorkAsync(DeskApi api, IEnumerable<string> references, TimeSpan turn)
    {
        var page = new DeskPage(api, figures, background, cancellationToken);
        await page.StartAsync();
        var held = new List<HeldCase>();
        foreach (var reference in references)
        {
            using var found = await api.GetAsync($"cases/{reference}", cancellationToken);
            var one = new HeldCase(reference, _customers[found.RootElement.Text("conversation")!]);
            await page.TakeAsync(one);
            await one.Customer.ListenAsync(one.FromAgent, figures, background, cancellationToken);
            held.Add(one);
        }

        await page.OpenAsync(held[0]);
        return new Agent(page, new Doings(background, cancellationToken), held, turn);
    }

    // The first start prints it once it listens.
    private async Task<Uri> FirstLinkAsync()
    {
        while (true)
        {
            var line = server.Output.FirstOrDefault(line => line.Contains("/desk#invite=", StringComparison.Ordinal));
            if (line is not null)
            {
                return new Uri(line.Split(' ', ';').First(word => word.Contains("/desk#invite=", StringComparison.Ordinal)));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        }
    }
}
