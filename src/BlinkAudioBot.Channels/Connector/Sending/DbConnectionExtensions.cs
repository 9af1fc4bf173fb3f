using System.Data.Common;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>Shorter ways to run statements.</summary>
internal static class DbConnectionExtensions
{
    /// <summary>Runs a statement whose rows do not matter.</summary>
    /// <exception cref="DbException">The database refused.</exception>
    public static void Run(
        this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    /// <summary>Reads rows.</summary>
    /// <exception cref="DbException">The database refused.</exception>
    public static List<T> Read<T>(
        this DbConnection connection,
        string sql,
        Func<DbDataReader, T> map,
        params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    private static DbCommand Command(
        this DbConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
