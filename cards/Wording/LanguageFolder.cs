namespace BlinkAudioBot.Cards.Wording;

/// <summary>Reads and checks <c>text/&lt;lang&gt;/</c>.</summary>
internal sealed class LanguageFolder(string cardsFolder, string language, PictureFolder pictures, FaultList faults)
{
    private readonly string _folder = Path.Combine(cardsFolder, "text", language);

    public LanguageContent Read(ContentNeeds? needs)
    {
        RefuseOtherNames();
        var steps = Files("steps").ToDictionary(file => Path.GetFileNameWithoutExtension(file), Open, StringComparer.Ordinal);
        var style = new StepStyle(VerbList.Read(cardsFolder, language, faults));
        foreach (var step in steps.Values.OfType<YamlPlace>())
        {
            style.Check(step);
        }

        var sentenceFiles = Files("").Select(Open).ToList();
        var sentences = SentenceFile.ReadAll(sentenceFiles.OfType<YamlPlace>());
        if (needs is not null)
        {
            var check = new NeedsCheck(needs, language, faults);
            check.CheckSteps(steps);
            check.CheckSentences(sentences, areAll: !sentenceFiles.Contains(null));
            AnswerCheck.Check(needs.AnswerSets, sentences);
        }

        return new LanguageContent(language, [.. steps.Values.OfType<YamlPlace>().Select(file => StepFile.Read(file, place => pictures.Find(place, sentences)))], sentences);
    }

    private YamlPlace? Open(string path) => YamlFile.Read(path, NameOf(path), faults);

    private IEnumerable<string> Files(string below)
    {
        var folder = Path.Combine(_folder, below);
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : [];
    }

    /// <summary>What is read nowhere would be missed by nobody.</summary>
    private void RefuseOtherNames()
    {
        foreach (var path in Directory.GetFiles(_folder, "*.yml", SearchOption.AllDirectories))
        {
            faults.Add(NameOf(path), 0, "", "Only names that end in .yaml are read. Rename the file.");
        }
    }

    private string NameOf(string path) => Path.GetRelativePath(cardsFolder, path).Replace('\\', '/');
}
