namespace BlinkAudioBot.Settings;

/// <summary>Where settings come from, and what is refused.</summary>
internal static class SettingsSetup
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>Listens on <c>http://localhost:5080</c> unless told otherwise, and tells where when it does.</summary>
    /// <exception cref="SettingException">There is a setting that nothing reads.</exception>
    public static WebApplicationBuilder AddSettings(this WebApplicationBuilder builder)
    {
        KnownSettings.Check(builder.Configuration);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])
            && string.IsNullOrEmpty(builder.Configuration["HTTP_PORTS"]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddHostedService<StartupNotice>();
        return builder;
    }
}
