using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Hosting;

public sealed class PreviewVerbTests
{
    private const int LongestMs = 120_000;
    private const string TalkButton = "text/en/steps/talk-button.yaml";

    [Fact(Timeout = LongestMs)]
    public async Task An_edit_is_told_and_shown_a_mistake_too_and_that_it_is_mended()
    {
        // Given
        var token = TestContext.Current.CancellationToken;
        await using var preview = await PreviewProcess.StartAsync(token);
        using var http = new HttpClient { BaseAddress = preview.Address };
        await using var stream = await http.GetStreamAsync(new Uri("api/preview/changes", UriKind.Relative), token);
        await using var events = SseParser.Create(stream).EnumerateAsync(token).GetAsyncEnumerator(token);
        Assert.True(await events.MoveNextAsync());
        var sound = await File.ReadAllTextAsync(preview.PathOf(TalkButton), token);

        // When
        await preview.EditAsync(TalkButton, text => text.Replace("title: ", "title: New ", StringComparison.Ordinal), token);
        Assert.True(await events.MoveNextAsync());
        var edited = await DrawAsync(http, token);
        await preview.EditAsync(TalkButton, text => text.Replace("title: ", "title: \"", StringComparison.Ordinal), token);
        Assert.True(await events.MoveNextAsync());
        var broken = await DrawAsync(http, token);
        await preview.EditAsync(TalkButton, _ => sound, token);
        Assert.True(await events.MoveNextAsync());
        var mended = await DrawAsync(http, token);

        // Then
        Assert.StartsWith("New ", FirstTitle(edited), StringComparison.Ordinal);
        var fault = Assert.Single(broken.GetProperty("faults").EnumerateArray());
        Assert.Equal((TalkButton, "title"), (fault.GetProperty("file").GetString(), fault.GetProperty("key").GetString()));
        Assert.InRange(fault.GetProperty("line").GetInt32(), 1, 99);
        Assert.Equal(JsonValueKind.Null, broken.GetProperty("page").ValueKind);
        Assert.DoesNotContain("New ", FirstTitle(mended), StringComparison.Ordinal);
    }

    [Fact(Timeout = LongestMs)]
    public async Task The_page_is_as_closed_as_the_others_and_for_this_machine_alone()
    {
        var token = TestContext.Current.CancellationToken;
        await using var preview = await PreviewProcess.StartAsync(token);
        using var http = new HttpClient { BaseAddress = preview.Address };

        using var page = await http.GetAsync(new Uri("/", UriKind.Relative), token);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/preview", UriKind.Relative));
        request.Headers.Host = "attacker.example";
        using var foreign = await http.SendAsync(request, token);

        Assert.Contains("default-src 'none'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (page.StatusCode, foreign.StatusCode));
        Assert.Contains(preview.Address.ToString(), preview.Notice, StringComparison.Ordinal);
        Assert.Contains("Ctrl+C ends it", preview.Notice, StringComparison.Ordinal);
    }

    [Theory(Timeout = LongestMs)]
    [InlineData(2, "There is no option \"--prot\"", "--prot", "5090")]
    [InlineData(2, "There is no option \"5090\"", "5090")]
    [InlineData(2, "\"--port\" has no value", "--port")]
    [InlineData(2, "\"--cards\" has no value", "--cards=")]
    [InlineData(2, "\"many\" is no port", "--port", "many")]
    [InlineData(2, "\"70000\" is no port", "--port=70000")]
    [InlineData(1, "There is no folder \"/nowhere\"", "--cards", "/nowhere")]
    public async Task A_word_that_makes_no_sense_is_named(int exitCode, string named, params string[] words)
    {
        var (code, told) = await VerbProcess.RunAsync(TestContext.Current.CancellationToken, ["preview", .. words]);

        Assert.Equal(exitCode, code);
        Assert.Contains(named, told, StringComparison.Ordinal);
        Assert.Equal(exitCode == 2, told.Contains("Usage: BlinkAudioBot preview [--port N] [--cards FOLDER]", StringComparison.Ordinal));
    }

    [Fact(Timeout = LongestMs)]
    public async Task A_port_that_is_in_use_is_named()
    {
        var token = TestContext.Current.CancellationToken;
        await using var preview = await PreviewProcess.StartAsync(token);

        var (code, told) = await VerbProcess.RunAsync(token, "preview", "--port", $"{preview.Address.Port}");

        Assert.Equal(1, code);
        Assert.Contains("Choose another port with --port N", told, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> DrawAsync(HttpClient http, CancellationToken cancellationToken) =>
        JsonElement.Parse(await http.GetByteArrayAsync(new Uri("api/preview", UriKind.Relative), cancellationToken));

    private static string? FirstTitle(JsonElement answer) =>
        answer.GetProperty("page").GetProperty("groups")[0].GetProperty("title").GetString();
}
