using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;

namespace BlinkAudioBot.Channels.Tests.DirectLine;

/// <summary>The page that holds this server against the public documentation, and what no other test shows of it.</summary>
public sealed partial class ConformanceTests(SharedServer shared)
{
    private const string DirectLine = "/v3/directline";

    private DirectLineApi Api => shared.Api;

    [Fact]
    public void Every_test_that_the_page_names_exists()
    {
        var named = TestName().Matches(Documentation.Read("DirectLine/README.md")).Select(match => match.Value);
        var tests = typeof(ConformanceTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(IsTest).Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(tests, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/tokens/generate")]
    [InlineData("/tokens/refresh")]
    [InlineData("/conversations")]
    [InlineData("/conversations/{id}")]
    [InlineData("/conversations/{id}/activities")]
    [InlineData("/conversations/{id}/upload")]
    public void Every_operation_is_on_the_page(string path)
    {
        var page = Documentation.Read("DirectLine/README.md");

        Assert.Matches($"\\| `(GET|POST) {Regex.Escape(path[1..])}` \\|", page);
    }

    [Theory]
    [InlineData("/session/getsessionid")]
    [InlineData("/conversations/connect")]
    [InlineData("/conversations/connect?token=x&conversationId=y")]
    public async Task What_the_service_has_and_this_server_has_not_is_404(string path)
    {
        var (_, token, _) = await Api.StartAsync();

        var refused = await Api.GetAsync(DirectLine + path, token);

        Assert.Equal("404 OperationNotFound", refused.Error);
    }

    [Fact]
    public async Task A_token_is_refreshed_again_and_again()
    {
        var (id, token, _) = await Api.StartAsync();

        for (var times = 0; times < 3; times++)
        {
            token = (await Api.PostAsync($"{DirectLine}/tokens/refresh", token))["token"];
        }

        Assert.Equal($"Welcome dl_{id}", await Api.TranscriptAsync(id, token));
    }

    [Fact]
    public async Task Two_clients_follow_one_conversation()
    {
        var (id, token, streamUrl) = await Api.StartAsync();
        var again = await Api.GetAsync($"{DirectLine}/conversations/{id}", token);
        using var first = await StreamClient.OpenAsync(streamUrl);
        using var second = await StreamClient.OpenAsync(again["streamUrl"]);

        await Api.SayAsync(id, token, "hello");

        var seen = await first.ReadUntilAsync("You said: hello");
        Assert.Equal(($"Welcome dl_{id} | hello | You said: hello", "4"), seen);
        Assert.Equal(seen, await second.ReadUntilAsync("You said: hello"));
    }

    [Fact]
    public async Task An_upload_is_from_the_tokens_person_whatever_userId_says()
    {
        var (id, token, _) = await Api.StartAsync();
        using var file = new StringContent("what I hear");
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "note.txt" };

        var path = $"{DirectLine}/conversations/{id}/upload?userId=dl_somebody-else";
        var uploaded = await Api.SendAsync(HttpMethod.Post, path, token, file);

        var message = (await Api.ReadAsync(id, token)).Activities[1];
        Assert.Equal(uploaded["id"], message.GetProperty("id").GetString());
        Assert.Equal($"dl_{id}", message.GetProperty("from").GetProperty("id").GetString());
    }

    private static bool IsTest(System.Reflection.MethodInfo method) =>
        method.IsDefined(typeof(FactAttribute), inherit: true);

    [GeneratedRegex(@"(?<=`)\w+Tests\.\w+(?=`)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex TestName();
}
