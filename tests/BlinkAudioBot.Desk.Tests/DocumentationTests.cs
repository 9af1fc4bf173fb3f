using System.Reflection;
using BlinkAudioBot.Desk.Http;

namespace BlinkAudioBot.Desk.Tests;

/// <summary>What the README of the desk promises is all there is.</summary>
public sealed class DocumentationTests
{
    private static readonly string Readme = File.ReadAllText(
        Path.Combine(Repository(AppContext.BaseDirectory), "src", "BlinkAudioBot.Desk", "README.md"));

    [Fact]
    public void Every_problem_has_a_code_of_its_own_and_is_described()
    {
        var problems = typeof(DeskProblem).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<DeskProblem>().ToList();

        Assert.True(problems.Count > 20);
        Assert.Empty(problems.GroupBy(problem => problem.Code, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key));
        Assert.All(problems, problem => Assert.Contains($"`{problem.Code}`", Readme, StringComparison.Ordinal));
    }

    private static string Repository(string? folder)
    {
        Assert.NotNull(folder);
        return File.Exists(Path.Combine(folder, "BlinkAudioBot.sln")) ? folder : Repository(Path.GetDirectoryName(folder));
    }
}
