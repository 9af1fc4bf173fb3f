namespace BlinkAudioBot.Preview;

/// <summary>The cards folder that is being worked on.</summary>
/// <param name="Path">Where it is.</param>
internal sealed record CardsFolder(string Path)
{
    private const string Name = "cards";

    /// <summary>The one of the sources that the program was built from, so that an edit shows at once; without sources its own.</summary>
    public static CardsFolder Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory).Parent; folder is not null; folder = folder.Parent)
        {
            var cards = System.IO.Path.Combine(folder.FullName, Name);
            if (Directory.Exists(System.IO.Path.Combine(cards, "text")))
            {
                return new CardsFolder(cards);
            }
        }

        return new CardsFolder(System.IO.Path.Combine(AppContext.BaseDirectory, Name));
    }
}
