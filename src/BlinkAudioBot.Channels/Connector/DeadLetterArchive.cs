using BlinkAudioBot.Channels.Connector.Sending;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Channels.Connector;

/// <summary>Reads dead letters from a data folder, whether or not a server uses it at the time.</summary>
/// <param name="databaseFile">The path of the conversations' database.</param>
public sealed class DeadLetterArchive(string databaseFile)
{
    /// <summary>All dead letters, the oldest first.</summary>
    /// <exception cref="FileNotFoundException">There is no database: no server has used this folder yet.</exception>
    public IReadOnlyList<DeadLetter> ReadAll()
    {
        if (!File.Exists(databaseFile))
        {
            throw new FileNotFoundException(
                $"There is no database at \"{databaseFile}\"; start the server with this data folder first.", databaseFile);
        }

        using var connection = new SqliteConnection($"Data Source={databaseFile};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection.Read(
            "SELECT conversation, sequence, at, status, reason FROM connector_dead_letters ORDER BY number",
            row => new DeadLetter(
                row.GetString(0),
                row.GetInt64(1),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
                row.GetInt32(3),
                row.GetString(4)));
    }
}
