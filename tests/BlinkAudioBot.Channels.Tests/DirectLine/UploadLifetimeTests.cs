using System.Net.Http.Headers;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Channels.Tests.DirectLine;

public sealed class UploadLifetimeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_past_its_time_is_deleted_and_its_link_is_404()
    {
        await using var server = await DirectLineServer.StartAsync(
            [("DirectLine:MaxUploadBytes", "1024"), ("DirectLine:MaxUploadFolderBytes", "1024")], _time, _folder);
        var link = await UploadAsync(server, 600);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(link));

        _time.Advance(TimeSpan.FromDays(30) + TimeSpan.FromHours(1));

        Assert.Empty(Directory.GetFiles(Path.Combine(_folder.Path, "uploads")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(link));
        // The room that it took is free again.
        await UploadAsync(server, 600);
    }

    [Fact]
    public async Task What_grew_too_old_while_the_server_was_down_is_deleted_at_its_start()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "uploads")).FullName;
        foreach (var (name, days) in new[] { ("old", 31), ("young", 29) })
        {
            var file = Path.Combine(folder, name + ".png");
            await File.WriteAllBytesAsync(file, [1, 2, 3], TestContext.Current.CancellationToken);
            File.SetLastWriteTimeUtc(file, _time.GetUtcNow().UtcDateTime.AddDays(-days));
        }

        await using var server = await DirectLineServer.StartAsync(time: _time, folder: _folder);

        Assert.Equal("young.png", Path.GetFileName(Assert.Single(Directory.GetFiles(folder))));
    }

    private static async Task<string> UploadAsync(DirectLineServer server, int length)
    {
        var (id, token, _) = await server.Api.StartAsync();
        using var content = new ByteArrayContent([.. Enumerable.Repeat((byte)'x', length)]);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "a.txt" };
        var posted = await server.Api.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{id}/upload", token, content);
        Assert.Equal(HttpStatusCode.OK, posted.Status);
        var read = await server.Api.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{id}/activities", token);
        return read.Activities.SelectMany(activity => activity.TryGetProperty("attachments", out var files) ? files.EnumerateArray().ToList() : [])
            .Select(file => file.GetProperty("contentUrl").GetString()).OfType<string>().First();
    }

    private static async Task<HttpStatusCode> StatusAsync(string link)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(link), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
