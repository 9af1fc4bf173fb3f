using BlinkAudioBot.Load;
using BlinkAudioBot.Load.Desk;

LoadOptions options;
try
{
    options = LoadOptions.Parse(args);
}
catch (FormatException exception)
{
    await Console.Error.WriteLineAsync($"{exception.Message}\n{LoadOptions.Usage}");
    return 2;
}

using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(20));
if (options.IsDesk)
{
    return await DeskMeasurement.RunAsync(options, stop.Token) ? 0 : 1;
}

Console.WriteLine($"cold start to first reply: {(await Measurements.ColdStartAsync(options, stop.Token)).TotalMilliseconds:F0} ms");
await Measurements.RoundsAsync(options, stop.Token);
await Measurements.IdleAsync(options, stop.Token);
return 0;
