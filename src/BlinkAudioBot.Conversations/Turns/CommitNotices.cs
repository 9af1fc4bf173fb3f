using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Conversations.DueTimes;
using BlinkAudioBot.Conversations.Log;

namespace BlinkAudioBot.Conversations.Turns;

/// <summary>Wakes who waits for a commit: the log's readers and the clock.</summary>
internal sealed class CommitNotices(IConversationWatch watch, DueTimeAlarm alarm)
{
    /// <summary>Tells them of a commit. Nothing is lost with it: they read the store after a restart anyway.</summary>
    public void Tell(TurnCommit commit)
    {
        watch.Committed(commit.Conversation);
        if (commit.DueAt is { } dueAt)
        {
            alarm.Set(dueAt);
        }
    }
}
