using BlinkAudioBot.Language.Classification;

namespace BlinkAudioBot.Language.Training;

/// <summary>What the build runs to make a model of a corpus.</summary>
internal static class TrainingProgram
{
    /// <summary>Trains.</summary>
    /// <param name="arguments">The folder of a corpus, and the file for the model.</param>
    /// <returns>0, or 1 when the corpus has a mistake, which is told.</returns>
    public static int Main(string[] arguments)
    {
        try
        {
            using var classifier = ModelTrainer.Train(CorpusReader.Read(arguments[0]), new TrainingSettings());
            ModelFile.Write(classifier, arguments[1]);
            return 0;
        }
        catch (InvalidDataException mistake)
        {
            Console.Error.WriteLine(mistake.Message);
            return 1;
        }
    }
}
