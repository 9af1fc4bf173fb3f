using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>What an operator does about an error of the database.</summary>
internal static class SqliteAdvice
{
    /// <summary>What to do, in a few words without a full stop.</summary>
    public static string For(Exception exception) => (exception as SqliteException)?.SqliteErrorCode switch
    {
        5 or 6 => "Another program holds the database: end it",
        8 or 23 => "Let the server's user write to the file and its folder",
        14 => "Make it a file that the server's user may write to, and its folder, too",
        10 => "Check the disk",
        11 or 26 => "The file is damaged: stop the server and restore the last backup",
        13 => "Free space on the disk",
        _ => "Look up the reason",
    };
}
