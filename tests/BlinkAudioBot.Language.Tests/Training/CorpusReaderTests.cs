using BlinkAudioBot.Language.Classification;
using BlinkAudioBot.Language.Training;

namespace BlinkAudioBot.Language.Tests.Training;

public sealed class CorpusReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void A_line_is_a_message_and_may_hold_before_one_screen_only()
    {
        Write("yes", "# Agrees.", "", "yep", "@ask it does");
        Write("step.worked", "@step it does");

        Assert.Equal(
            [
                new LabelledText(Intents.Worked, "it does", Screen.Step),
                new LabelledText(Intents.Yes, "yep"),
                new LabelledText(Intents.Yes, "it does", Screen.Question),
            ],
            CorpusReader.Read(_folder.FullName));
    }

    [Fact]
    public void A_file_that_is_no_intent_is_named()
    {
        Write("yess", "yep");

        Refused("yess.txt(1): error CORPUS: \"yess\" is no intent");
    }

    [Fact]
    public void A_mark_that_is_not_known_is_named()
    {
        Write("yes", "yep", "@stpe it does");

        Refused("yes.txt(2): error CORPUS: \"@stpe it does\"");
    }

    [Fact]
    public void Words_with_two_meanings_are_refused_with_both_places()
    {
        Write("no", "nope.");
        Write("yes", "Nope");

        Refused("yes.txt(1): error CORPUS: \"Nope\" means something else in", "no.txt(1)");
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_with_its_line()
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, "yes.txt"), "yep\nol\u00e9\n"u8.ToArray());
        Assert.Equal(2, CorpusReader.Read(_folder.FullName).Count);

        File.WriteAllBytes(Path.Combine(_folder.FullName, "yes.txt"), System.Text.Encoding.Latin1.GetBytes("yep\nol\u00e9\n"));

        Refused("yes.txt(2): error CORPUS: this is no text in UTF-8");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string intent, params string[] lines) =>
        File.WriteAllLines(Path.Combine(_folder.FullName, $"{intent}.txt"), lines);

    private void Refused(params string[] words)
    {
        var fault = Assert.Throws<InvalidDataException>(() => CorpusReader.Read(_folder.FullName));
        Assert.All(words, word => Assert.Contains(word, fault.Message, StringComparison.Ordinal));
    }
}
