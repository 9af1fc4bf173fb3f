using System.Data.Common;

namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>A shorter way to run a statement on a participant's connection.</summary>
internal static class DbConnectionExtensions
{
    /// <summary>Runs one statement.</summary>
    /// <exception cref="DbException">The database refused.</exception>
    public static void Execute(
        this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        command.ExecuteNonQuery();
    }
}
