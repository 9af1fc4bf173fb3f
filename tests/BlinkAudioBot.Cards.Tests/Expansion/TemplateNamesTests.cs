using System.Text;
using BlinkAudioBot.Cards.Expansion;
using BlinkAudioBot.Cards.Rendering;
using BlinkAudioBot.Cards.Tests.Wording;
using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Cards.Tests.Expansion;

/// <summary>A misspelt name in a template is found at the start, and not by the people who would see it.</summary>
public sealed class TemplateNamesTests
{
    [Theory]
    [InlineData("""{"a": "${progress} of ${details.heading}, ${count(answers) + 1}, ${'it} is'}"}""")]
    [InlineData("""{"a": [{"$data": "${answers}", "$when": "${$index == 1 && exists($root.details)}", "b": "${label}${$root.visit}"}]}""")]
    [InlineData("""{"a": [{"$data": "${details.lines}", "b": "${$data}"}, {"$data": "${details}", "b": "${heading}"}]}""")]
    public void Names_of_the_data_are_taken(string template) => Check(template);

    [Theory]
    [InlineData("""{"a": ["b", "c ${progres}"]}""", "$.a[1]", "progres")]
    [InlineData("""{"a": "${details.titel}"}""", "$.a", "titel")]
    [InlineData("""{"a": "${title.text}"}""", "$.a", "text")]
    [InlineData("""{"a": [{"$when": "${exists(warnig)}"}]}""", "$.a[0].$when", "warnig")]
    [InlineData("""{"a": [{"$data": "${answer}", "b": "${label}"}]}""", "$.a[0].$data", "answer")]
    [InlineData("""{"a": [{"$data": "${answers}", "b": {"c": "${visit}"}}]}""", "$.a[0].b.c", "visit")]
    [InlineData("""{"a": [{"$data": "${answers}", "b": "${$root.label}"}]}""", "$.a[0].b", "label")]
    public void Another_name_is_refused_with_its_path(string template, string path, string name)
    {
        var fault = Assert.Single(Assert.Throws<ContentException>(() => Check(template)).Faults);

        Assert.Equal(("templates/test.json", path), (fault.File, fault.Key));
        Assert.StartsWith($"There is no \"{name}\" to show. Correct the name; known here: ", fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_faults_of_all_templates_are_told_at_once()
    {
        using var cards = new TemporaryCards();
        foreach (var file in Directory.GetFiles(Path.Combine(CardsFolder.Path, "templates"), "*.json"))
        {
            cards.With($"templates/{Path.GetFileName(file)}", File.ReadAllText(file).Replace("${language}", "${lang}", StringComparison.Ordinal));
        }

        Assert.Equal(
            "templates/choice.json $.lang, templates/closing.json $.lang, templates/step.json $.lang",
            string.Join(", ", Assert.Throws<ContentException>(() => CardRenderer.Load(cards.Folder)).Faults.Select(fault => $"{fault.File} {fault.Key}")));
    }

    private static void Check(string template) =>
        TemplateNames.Check("templates/test.json", Encoding.UTF8.GetBytes(template), CardJson.Default.StepCard);
}
