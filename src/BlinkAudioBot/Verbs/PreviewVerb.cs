using System.Globalization;
using System.Net.Sockets;
using BlinkAudioBot.Preview;

namespace BlinkAudioBot.Verbs;

/// <summary><c>preview</c>: shows those who write the words every card, and again whenever a file changes.</summary>
internal static class PreviewVerb
{
    /// <summary>How it is called.</summary>
    public const string Usage = "Usage: BlinkAudioBot preview [--port N] [--cards FOLDER]";

    private const int DefaultPort = 5081;

    /// <summary>Serves the page until it is ended.</summary>
    /// <returns>The exit code: 0, 1 when it cannot listen or there is no such folder, 2 when the words are off.</returns>
    public static int Run(string[] arguments)
    {
        var port = DefaultPort;
        var folder = CardsFolder.Find();
        for (var index = 0; index < arguments.Length; index++)
        {
            var (option, value) = Split(arguments, ref index);
            switch (option)
            {
                case "--port" or "--cards" when string.IsNullOrEmpty(value):
                    return Fail(2, $"\"{option}\" has no value.\n{Usage}");
                case "--port" when !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is 0 or > ushort.MaxValue:
                    return Fail(2, $"\"{value}\" is no port. Give a number from 1 to {ushort.MaxValue}.\n{Usage}");
                case "--port":
                    break;
                case "--cards":
                    folder = new CardsFolder(Path.GetFullPath(value));
                    break;
                default:
                    return Fail(2, $"There is no option \"{option}\".\n{Usage}");
            }
        }

        return Directory.Exists(folder.Path) ? Serve(port, folder) : Fail(1, $"There is no folder \"{folder.Path}\".");
    }

    /// <summary>An option takes its value after an equals sign or as the next word.</summary>
    private static (string Option, string Value) Split(string[] arguments, ref int index)
    {
        var option = arguments[index];
        var sign = option.IndexOf('=', StringComparison.Ordinal);
        return sign >= 0 ? (option[..sign], option[(sign + 1)..])
            : index + 1 < arguments.Length && option is "--port" or "--cards" ? (option, arguments[++index])
            : (option, string.Empty);
    }

    private static int Serve(int port, CardsFolder folder)
    {
        try
        {
            var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
            builder.Services.AddPreview(folder);
            using var app = builder.Build();
            app.UsePreview();
            app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(
                $"The cards of {folder.Path} are shown at http://localhost:{port}/ and drawn again whenever a file changes. Ctrl+C ends it."));
            app.Run();
            return 0;
        }
        catch (Exception exception) when (exception is IOException or SocketException or UnauthorizedAccessException)
        {
            return Fail(1, $"{exception.Message.TrimEnd('.')}. Choose another port with --port N.");
        }
    }

    private static int Fail(int exitCode, string message)
    {
        Console.Error.WriteLine(message);
        return exitCode;
    }
}
