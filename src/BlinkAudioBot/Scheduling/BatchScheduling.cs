using System.Runtime.InteropServices;

namespace BlinkAudioBot.Scheduling;

/// <summary>
/// Asks Linux to let a running thread finish its slice rather than yield to each one that wakes. A server wakes for every
/// packet, so on few cores that saves about a sixth of a turn; an idle core starts a thread as soon as ever.
/// </summary>
/// <remarks>SCHED_BATCH in sched(7). Elsewhere, and where the system refuses, all stays as it was.</remarks>
internal static partial class BatchScheduling
{
    private const int CallingThread = 0;
    private const int Batch = 3;
    private const int NoPriority = 0;

    /// <summary>Applies to the calling thread and those that start from it; so call it first of all.</summary>
    public static void Request()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetScheduler(CallingThread, Batch, NoPriority);
        }
    }

    [LibraryImport("libc", EntryPoint = "sched_setscheduler")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetScheduler(int thread, int policy, in int priority);
}
