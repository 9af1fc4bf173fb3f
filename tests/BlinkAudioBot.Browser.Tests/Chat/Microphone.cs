using System.Buffers.Binary;

namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>The microphone that a browser has.</summary>
/// <param name="BrowserOptions">How the browser is told of it.</param>
/// <param name="IsAllowed">Whether pages may use it.</param>
internal sealed record Microphone(IReadOnlyList<string> BrowserOptions, bool IsAllowed)
{
    private const string FakeDevice = "--use-fake-device-for-media-stream";
    private const int SamplesPerSecond = 16_000;
    private const int HeaderLength = 44;

    /// <summary>It beeps.</summary>
    public static readonly Microphone Working = new([FakeDevice], IsAllowed: true);

    public static readonly Microphone Blocked = Working with { IsAllowed = false };

    /// <summary>A machine that runs tests has none.</summary>
    public static readonly Microphone None = new([], IsAllowed: true);

    public static readonly Microphone Silent = new([FakeDevice, $"--use-file-for-fake-audio-capture={Silence()}"], IsAllowed: true);

    // One second of it, which the browser repeats.
    private static string Silence()
    {
        const int length = SamplesPerSecond * sizeof(short);
        Span<byte> wave = new byte[HeaderLength + length];
        "RIFF"u8.CopyTo(wave);
        BinaryPrimitives.WriteInt32LittleEndian(wave[4..], HeaderLength - 8 + length);
        "WAVEfmt "u8.CopyTo(wave[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(wave[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(wave[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(wave[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(wave[24..], SamplesPerSecond);
        BinaryPrimitives.WriteInt32LittleEndian(wave[28..], length);
        BinaryPrimitives.WriteInt16LittleEndian(wave[32..], sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(wave[34..], sizeof(short) * 8);
        "data"u8.CopyTo(wave[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(wave[40..], length);
        var path = Path.Combine(AppContext.BaseDirectory, "silence.wav");
        File.WriteAllBytes(path, wave);
        return path;
    }
}
