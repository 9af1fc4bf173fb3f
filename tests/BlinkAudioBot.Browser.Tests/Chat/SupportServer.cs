using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Harness;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(SupportServer))]

namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>One browser, and one server for the tests that do not need to break theirs.</summary>
public sealed class SupportServer : IAsyncLifetime
{
    /// <summary>A name for this machine that browsers do not trust as they trust the machine itself.</summary>
    public const string InsecureHost = "insecure.test";

    // Debian's own; Playwright's download is not needed.
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] BrowserOptions =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", $"--host-resolver-rules=MAP {InsecureHost} 127.0.0.1",
    ];

    private const float SlowMachineMs = 20_000;

    private readonly DataFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private ServerProcess? _server;
    private HostSite? _site;

    /// <summary>Where the shared server listens.</summary>
    public Uri Address => _server!.Address;

    /// <summary>A site that has the shared server's widget.</summary>
    internal HostSite Site => _site!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(SlowMachineMs);
        _playwright = await Playwright.CreateAsync();
        _browser = await LaunchAsync([]);
        var port = ServerProcess.FreePort();
        _site = new HostSite(ServerProcess.FreePort(), port);
        _server = await StartAsync(_folder, port, TestContext.Current.CancellationToken, _site.ServerSettings);
    }

    /// <summary>Starts a server of a test's own, with limits that no test meets.</summary>
    public static Task<ServerProcess> StartAsync(
        DataFolder folder, int port, CancellationToken cancellationToken, params IEnumerable<string> settings) =>
        ServerProcess.StartAsync(
            folder.FullName,
            port,
            cancellationToken,
            [
                "--BlinkAudioBot:DirectLine:TokensPerMinute=1000",
                "--BlinkAudioBot:DirectLine:ActivitiesPerMinute=10000",
                .. settings,
            ]);

    /// <summary>A new visitor with an empty browser profile; one with a microphone has a browser of their own.</summary>
    internal async Task<Visit> VisitAsync(
        Screen? screen = null, Uri? address = null, Microphone? microphone = null, ReducedMotion motion = ReducedMotion.Reduce)
    {
        var (width, height, dark) = screen ?? Screen.Desktop;
        var own = microphone is null ? null : await LaunchAsync(microphone.BrowserOptions);
        var context = await (own ?? _browser!).NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = motion,
            Locale = "en-GB",
            Permissions = microphone is { IsAllowed: true } ? ["microphone"] : [],
        });
        return new Visit(context, address ?? Address, own);
    }

    /// <summary>
    /// A visitor whose browser is as most are: it gives frames of other sites storage of their own. Profiles that are
    /// thrown away, as all others here, are given none.
    /// </summary>
    internal async Task<Visit> VisitAtHomeAsync(DataFolder profile, Uri address)
    {
        Directory.CreateDirectory(profile.PathOf("Default"));
        await File.WriteAllTextAsync(
            profile.PathOf("Default/Preferences"),
            """{"profile":{"cookie_controls_mode":0,"block_third_party_cookies":false}}""",
            TestContext.Current.CancellationToken);
        var context = await _playwright!.Chromium.LaunchPersistentContextAsync(
            profile.FullName, new BrowserTypeLaunchPersistentContextOptions { ExecutablePath = Chromium, Args = BrowserOptions });
        return new Visit(context, address);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _site?.Dispose();
        _folder.Dispose();
    }

    private Task<IBrowser> LaunchAsync(IEnumerable<string> more) =>
        _playwright!.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = [.. BrowserOptions, .. more],
        });
}
