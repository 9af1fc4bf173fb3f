namespace BlinkAudioBot.Tests.Hosting;

public sealed class ThreadsTests(RunningServer running) : IClassFixture<RunningServer>
{
    private const string Batch = "3";
    private const int PolicyColumn = 40;

    [Fact]
    public void On_Linux_a_thread_that_wakes_does_not_interrupt_the_one_at_work()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux alone schedules in batches.");

        var workers = Directory.GetDirectories($"/proc/{running.Server.Id}/task")
            .Select(thread => File.ReadAllText(Path.Combine(thread, "stat")))
            .Where(stat => stat.Contains("(.NET TP Worker)", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(workers);
        // The name in brackets may hold spaces; the columns count from the third on after it.
        Assert.All(workers, stat => Assert.Equal(Batch, stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[PolicyColumn - 2]));
    }
}
