namespace BlinkAudioBot.Settings;

/// <summary>Where settings come from, and what is refused.</summary>
internal static class SettingsSetup
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>Listens on <c>http://localhost:5080</c> unless told otherwise, and tells where when it does.</summary>
    /// <exception cref="SettingException">There is a setting that nothing reads, or an address that cannot be one.</exception>
    public static WebApplicationBuilder AddSettings(this WebApplicationBuilder builder)
    {
        KnownSettings.Check(builder.Configuration);
        KnownSettings.CheckValues(builder.Configuration);
        CheckAddresses(builder.Configuration[WebHostDefaults.ServerUrlsKey]);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])
            && string.IsNullOrEmpty(builder.Configuration["HTTP_PORTS"]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddHostedService<StartupNotice>();
        return builder;
    }

    /// <summary>Kestrel would refuse them as well, after all else has been started and without naming the setting.</summary>
    private static void CheckAddresses(string? addresses)
    {
        foreach (var address in (addresses ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!CanListenOn(address))
            {
                throw new SettingException(
                    $"\"Urls\" has \"{address}\". Give http addresses without a path, as \"{DefaultAddress}\", with semicolons between them; "
                    + "for https put a proxy in front.");
            }
        }
    }

    private static bool CanListenOn(string address)
    {
        try
        {
            return BindingAddress.Parse(address) is { Scheme: "http", PathBase: "", Port: >= 0 and <= ushort.MaxValue };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
