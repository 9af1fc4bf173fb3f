using BlinkAudioBot.Channels.DirectLine;
using BlinkAudioBot.Conversations;
using BotFramework.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Channels.Tests.DirectLine.Harness;

/// <summary>The Direct Line server as it ships, on Kestrel, a silo and a database of its own.</summary>
internal sealed class DirectLineServer : IAsyncDisposable
{
    public const string Secret = "a-secret-of-at-least-32-characters";
    public const string Origin = "https://shop.example.com";

    private readonly WebApplication _app;
    private readonly TemporaryFolder? _ownFolder;

    private DirectLineServer(WebApplication app, TemporaryFolder? ownFolder)
    {
        _app = app;
        _ownFolder = ownFolder;
        Address = new Uri(app.Urls.Single());
        Api = new DirectLineApi(Address);
    }

    public Uri Address { get; }

    public DirectLineApi Api { get; }

    public EchoBot Bot => (EchoBot)Services.GetRequiredService<IBot>();

    public IServiceProvider Services => _app.Services;

    public static async Task<DirectLineServer> StartAsync(
        (string Name, string Value)[]? settings = null,
        TimeProvider? time = null,
        TemporaryFolder? folder = null,
        Action<IServiceCollection>? configure = null)
    {
        var ownFolder = folder is null ? new TemporaryFolder() : null;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddInMemoryCollection(
        [
            new("BlinkAudioBot:DataFolder", (folder ?? ownFolder)!.Path),
            new("BlinkAudioBot:DirectLine:Secrets:0", Secret),
            new("BlinkAudioBot:DirectLine:AllowedOrigins:0", Origin),
            // Shared by many tests from one address.
            new("BlinkAudioBot:DirectLine:TokensPerMinute", "100000"),
        ]);
        builder.Configuration.AddInMemoryCollection(
        [
            .. (settings ?? []).Select(setting => KeyValuePair.Create($"BlinkAudioBot:{setting.Name}", (string?)setting.Value)),
        ]);
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton<EchoBot>().AddSingleton<IBot>(services => services.GetRequiredService<EchoBot>());
        builder.Services.AddSingleton<ITurnErrorHandler>(services => services.GetRequiredService<EchoBot>());
        builder.Services.AddRoutingCore().AddLogging();
        builder.Services.AddConversations().AddDirectLine();
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseRouting();
        app.UseCors();
        app.MapDirectLine();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new DirectLineServer(app, ownFolder);
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _ownFolder?.Dispose();
    }
}
