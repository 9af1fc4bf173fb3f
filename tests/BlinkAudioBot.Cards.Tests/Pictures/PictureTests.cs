using System.Buffers.Binary;
using System.Diagnostics;
using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Cards.Tests.Pictures;

/// <summary>The pictures as they are delivered, in every language.</summary>
public sealed class PictureTests
{
    private const int LargestFile = 40 * 1024;
    private const int LongestAlt = 200;

    private static readonly ContentLibrary Library = ContentLibrary.Load(CardsFolder.Path);

    private static readonly string[] Names =
        [.. Directory.GetFiles(Path.Combine(CardsFolder.Path, "images")).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Pictures => [.. Names];

    public static TheoryData<string> Languages =>
        [.. Directory.GetDirectories(Path.Combine(CardsFolder.Path, "text")).Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task A_picture_is_a_small_PNG_of_the_one_size(string name)
    {
        var png = await File.ReadAllBytesAsync(Path.Combine(CardsFolder.Path, "images", name + ".png"), TestContext.Current.CancellationToken);

        Assert.InRange(png.Length, 1, LargestFile);
        Assert.Equal("PNG"u8, png.AsSpan(1, 3));
        Assert.Equal((640, 360), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [Fact]
    public async Task Every_picture_is_as_its_source_says()
    {
        if (!Directory.Exists(Path.Combine(CardsFolder.Images, "node_modules")))
        {
            throw new InvalidOperationException($"Run \"npm ci\" in \"{CardsFolder.Images}\" first.");
        }

        using var draw = Process.Start(new ProcessStartInfo("node", ["draw.mjs", "--check"])
        {
            WorkingDirectory = CardsFolder.Images,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = draw.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = draw.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await draw.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("", await output + await error);
        Assert.Equal(0, draw.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_picture_is_shown_by_a_step_and_has_words(string language)
    {
        var shown = Parts(language).SelectMany(Shown).Select(picture => picture.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.NotEmpty(Names);
        Assert.Equal<IEnumerable<string>>(Names, shown);
        Assert.Equal<IEnumerable<string>>(Names, Library.Language(language).TextsUnder("images").Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_words_of_a_picture_start_as_an_instruction_does(string language)
    {
        var verbs = Parts(language).SelectMany(part => part.Instructions).Select(FirstWord).ToHashSet(StringComparer.Ordinal);

        Assert.All(Library.Language(language).TextsUnder("images"), alt =>
        {
            Assert.Contains(FirstWord(alt.Value), verbs);
            Assert.InRange(alt.Value.Length, 1, LongestAlt);
            Assert.EndsWith(".", alt.Value, StringComparison.Ordinal);
            Assert.DoesNotContain('!', alt.Value);
        });
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_finer_level_has_another_picture_than_the_step(string language) =>
        Assert.All(Parts(language), part => Assert.False(part.DetailsPicture is { } finer && finer == part.Picture, part.Name));

    private static IEnumerable<StepPart> Parts(string language) =>
        Directory.GetFiles(Path.Combine(CardsFolder.Path, "text", language, "steps"))
            .SelectMany(file => Library.Language(language).Step(Path.GetFileNameWithoutExtension(file)).Parts.Values);

    private static IEnumerable<StepPicture> Shown(StepPart part)
    {
        StepPicture?[] both = [part.Picture, part.DetailsPicture];
        return both.OfType<StepPicture>();
    }

    private static string FirstWord(string line) => line[..line.IndexOf(' ', StringComparison.Ordinal)];
}
