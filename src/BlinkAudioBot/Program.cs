using BlinkAudioBot.Channels.Connector;
using BlinkAudioBot.Channels.DirectLine;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk;
using BlinkAudioBot.Dialogs;
using BlinkAudioBot.Health;
using BlinkAudioBot.Pages;
using BlinkAudioBot.Scheduling;
using BlinkAudioBot.Settings;
using BlinkAudioBot.Telemetry;
using BlinkAudioBot.Verbs;

if (await Verb.RunAsync(args) is { } exitCode)
{
    return exitCode;
}

try
{
    BatchScheduling.Request();
    var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
    {
        Args = args,
        // The files lie beside the executable, wherever it is started from.
        ContentRootPath = AppContext.BaseDirectory,
    });
    builder.AddSettings();
    builder.AddTelemetry();
    builder.Services.AddConversations();
    builder.Services.AddGuide(PageWords.Needs);
    builder.Services.AddDirectLine();
    builder.Services.AddConnector();
    builder.Services.AddDesk(GuideWords.StepIds);
    builder.Services.AddPages();
    builder.Services.AddHealth();

    var app = builder.Build();
    app.OpenConversations();
    app.UseSecurityHeaders();
    app.UseWidgetEmbedding();
    app.UseMicrophoneCheckHeaders();
    app.UseApiProblems();
    app.UseTelemetry();
    app.UseCors();
    app.UseDesk();
    app.UsePageFiles();
    app.MapPages();
    app.MapDirectLine();
    app.MapConnector();
    app.MapDesk();
    app.MapHealth();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartFailure.IsOperators(exception))
{
    return StartFailure.Tell(exception);
}
