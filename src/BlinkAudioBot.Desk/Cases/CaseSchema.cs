using System.Data.Common;
using Dapper;

namespace BlinkAudioBot.Desk.Cases;

/// <summary>The table of the cases.</summary>
internal static class CaseSchema
{
    /// <summary>The state of a case that does not tell.</summary>
    public const string Waiting = "waiting";

    private const string Reopened = "reopened";

    private const string Table = """
        CREATE TABLE IF NOT EXISTS cases (
            reference TEXT NOT NULL PRIMARY KEY,
            conversation TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            opened_at TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            record TEXT NOT NULL,
            change INTEGER NOT NULL DEFAULT 0,
            state TEXT NOT NULL DEFAULT 'waiting',
            agent_id TEXT,
            channel TEXT,
            problem TEXT,
            device TEXT,
            waiting_since TEXT NOT NULL DEFAULT '',
            closed_at TEXT,
            last_text TEXT NOT NULL DEFAULT ''
        ) WITHOUT ROWID;
        """;

    private const string Indexes = """
        CREATE INDEX IF NOT EXISTS cases_by_opened_at ON cases (opened_at);
        CREATE INDEX IF NOT EXISTS cases_by_conversation ON cases (conversation);
        CREATE INDEX IF NOT EXISTS cases_by_change ON cases (change);
        CREATE INDEX IF NOT EXISTS cases_waiting ON cases (waiting_since) WHERE state IN ('waiting', 'reopened');
        CREATE INDEX IF NOT EXISTS cases_open ON cases (waiting_since) WHERE state <> 'closed';
        """;

    // A case of an earlier release waits since it was opened, unless what it was about was resolved.
    private const string FromEarlierRelease = """
        ALTER TABLE cases ADD COLUMN change INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE cases ADD COLUMN state TEXT NOT NULL DEFAULT 'waiting';
        ALTER TABLE cases ADD COLUMN agent_id TEXT;
        ALTER TABLE cases ADD COLUMN channel TEXT;
        ALTER TABLE cases ADD COLUMN problem TEXT;
        ALTER TABLE cases ADD COLUMN device TEXT;
        ALTER TABLE cases ADD COLUMN waiting_since TEXT NOT NULL DEFAULT '';
        ALTER TABLE cases ADD COLUMN closed_at TEXT;
        ALTER TABLE cases ADD COLUMN last_text TEXT NOT NULL DEFAULT '';
        UPDATE cases SET
            change = (
                SELECT count(*) FROM cases AS earlier
                WHERE (earlier.changed_at, earlier.reference) <= (cases.changed_at, cases.reference)),
            channel = json_extract(record, '$.channel'),
            problem = json_extract(record, '$.slots.problem'),
            device = json_extract(record, '$.slots.device'),
            waiting_since = opened_at;
        UPDATE cases SET state = 'closed', closed_at = changed_at WHERE json_extract(record, '$.outcome') = 'resolved';
        """;

    /// <summary>Whether a case of that state waits for any agent.</summary>
    public static bool IsQueued(string? state) => state is null or Waiting or Reopened;

    /// <summary>Creates the table, or brings one of an earlier release up to date.</summary>
    public static void Create(DbConnection connection)
    {
        connection.Execute(Table);
        var hasChange = connection.ExecuteScalar<long>("SELECT count(*) FROM pragma_table_info('cases') WHERE name = 'change'");
        if (hasChange == 0)
        {
            connection.Execute(FromEarlierRelease);
        }

        connection.Execute(Indexes);
    }
}
