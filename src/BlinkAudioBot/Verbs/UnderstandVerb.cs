using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Verbs;

/// <summary><c>understand FILE|-</c>: what the recogniser makes of messages, one a line, as one line of JSON each.</summary>
internal static class UnderstandVerb
{
    /// <summary>How it is called.</summary>
    public const string Usage = "Usage: BlinkAudioBot understand FILE|-";

    // People's letters stay legible; it is no page that shows them.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads, prints, and ends.</summary>
    /// <returns>The exit code: 0, or 2 when the file cannot be read or the words are off.</returns>
    public static int Run(string[] arguments)
    {
        if (arguments is not [{ Length: > 0 } path])
        {
            return VerbFailure.Tell(arguments is [] or [_] ? "There is no file." : $"\"{arguments[1]}\" is one word too many.", Usage);
        }

        if (Directory.Exists(path))
        {
            return VerbFailure.Tell($"\"{path}\" is a folder; name a file of messages, one a line.", Usage);
        }

        try
        {
            using var input = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            using var reader = new StreamReader(input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            using var output = Console.OpenStandardOutput();
            Understand(reader, output);
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return VerbFailure.Tell($"\"{path}\" cannot be read, or the answers not be written: {exception.Message}", Usage);
        }
        catch (DecoderFallbackException)
        {
            return VerbFailure.Tell($"\"{path}\" is no text in UTF-8; save it as such, one message a line.", Usage);
        }
    }

    private static void Understand(StreamReader input, Stream output)
    {
        using var recognizer = LanguageRecognizer.Load("en");
        using var writer = new Utf8JsonWriter(output, Json);
        while (input.ReadLine() is { } text)
        {
            Write(writer, text, recognizer.Recognize(text));
            writer.Flush();
            writer.Reset();
            output.Write("\n"u8);
        }
    }

    private static void Write(Utf8JsonWriter json, string text, Recognition recognition)
    {
        json.WriteStartObject();
        json.WriteString("text", text);
        json.WriteString("intent", recognition.Intent);
        json.WriteNumber("score", Math.Round(recognition.Score, 4));
        json.WriteStartArray("entities");
        foreach (var entity in recognition.Entities)
        {
            json.WriteStartObject();
            json.WriteString("name", entity.Name);
            json.WriteString("value", entity.Value);
            json.WriteNumber("start", entity.Start);
            json.WriteNumber("length", entity.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("runnerUp", recognition.RunnerUp?.Intent);
        json.WriteString("nearest", recognition.Nearest);
        json.WriteEndObject();
    }
}
