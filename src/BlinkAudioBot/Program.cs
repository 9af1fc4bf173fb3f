using BlinkAudioBot.Channels.DirectLine;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk;
using BlinkAudioBot.Dialogs;
using BlinkAudioBot.Health;
using BlinkAudioBot.Pages;
using BlinkAudioBot.Settings;
using BlinkAudioBot.Telemetry;

var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
{
    Args = args,
    // The files lie beside the executable, wherever it is started from.
    ContentRootPath = AppContext.BaseDirectory,
});
builder.AddSettings();
builder.AddTelemetry();
builder.AddConversations();
builder.Services.AddGuide();
builder.Services.AddDirectLine();
builder.Services.AddDesk();
builder.Services.AddPages();
builder.Services.AddHealth();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseWebSockets();
app.UsePageFiles();
app.MapPages();
app.MapDirectLine();
app.MapHealth();
app.MapTelemetry();
await app.RunAsync();
