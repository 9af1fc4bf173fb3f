using BlinkAudioBot.Channels.DirectLine;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Dialogs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Desk.Tests.Harness;

/// <summary>The bot, its Direct Line server and its desk as they ship, on Kestrel and a data folder of their own.</summary>
internal sealed class DeskServer : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private readonly WebApplication _app;
    private readonly TemporaryFolder? _ownFolder;

    private DeskServer(WebApplication app, ConsoleLines console, TemporaryFolder? ownFolder)
    {
        _app = app;
        _ownFolder = ownFolder;
        Console = console;
        Address = new Uri(app.Urls.Single());
    }

    public Uri Address { get; }

    public ConsoleLines Console { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>The token of the link that the console shows, if it shows one.</summary>
    public string? FirstToken => Console.All.LastOrDefault(line => line.Contains("#invite=", StringComparison.Ordinal)) is { } line
        ? line.Split("#invite=")[1].Split(' ')[0]
        : null;

    public static async Task<DeskServer> StartAsync(
        (string Name, string Value)[]? settings = null, TimeProvider? time = null, TemporaryFolder? folder = null,
        Action<IServiceCollection>? services = null)
    {
        var ownFolder = folder is null ? new TemporaryFolder() : null;
        var console = new ConsoleLines();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddInMemoryCollection(
        [
            new("BlinkAudioBot:DataFolder", (folder ?? ownFolder)!.Path),
            new("BlinkAudioBot:DirectLine:TokensPerMinute", "100000"),
            new("BlinkAudioBot:Desk:SignInsPerMinute", "10000"),
        ]);
        builder.Configuration.AddInMemoryCollection(
        [
            .. (settings ?? []).Select(setting => new KeyValuePair<string, string?>($"BlinkAudioBot:{setting.Name}", setting.Value)),
        ]);
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        services?.Invoke(builder.Services);
        builder.Services.AddRoutingCore().AddLogging(logging => logging.AddProvider(console)
            .AddFilter("Microsoft", LogLevel.Warning).AddFilter("Orleans", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        builder.Services.AddConversations().AddGuide().AddDirectLine().AddDesk(GuideWords.StepIds);
        return new DeskServer(await StartAsync(builder.Build(), ownFolder), console, ownFolder);
    }

    /// <summary>A browser of somebody who has not signed in.</summary>
    public DeskClient Browser() => new(Address);

    /// <summary>The first admin, signed in.</summary>
    public async Task<DeskClient> AdminAsync(string name = "Ada")
    {
        var browser = Browser();
        await browser.JoinAsync(FirstToken ?? throw new InvalidOperationException("The console shows no link."), name);
        return browser;
    }

    /// <summary>Somebody whom an admin invites, signed in.</summary>
    public async Task<DeskClient> InvitedAsync(DeskClient admin, string name, string role = "agent")
    {
        var invited = await admin.PostAsync("invitations", $$"""{"role":"{{role}}"}""");
        var browser = Browser();
        await browser.JoinAsync(invited["url"].Split("#invite=")[1], name);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _ownFolder?.Dispose();
    }

    private static async Task<WebApplication> StartAsync(WebApplication app, TemporaryFolder? ownFolder)
    {
        try
        {
            app.OpenConversations();
            app.UseRouting();
            app.UseCors();
            app.UseDesk();
            app.MapDirectLine();
            app.MapDesk();
            await app.StartAsync(TestContext.Current.CancellationToken);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            ownFolder?.Dispose();
            throw;
        }
    }
}
