using System.Net.Http.Headers;
using System.Text;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;

namespace BlinkAudioBot.Channels.Tests.DirectLine;

public sealed class UploadTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 1, 2, 3];

    private readonly TemporaryFolder _folder = new();
    private DirectLineServer? _server;

    private DirectLineApi Api => Server.Api;

    private DirectLineServer Server => _server ?? throw new InvalidOperationException(
        "The server has not been started.");

    private string UploadFolder => Path.Combine(_folder.Path, "uploads");

    public async ValueTask InitializeAsync() => _server = await DirectLineServer.StartAsync(
        [("DirectLine:MaxUploadBytes", "70000"), ("DirectLine:MaxUploadFiles", "2"), ("DirectLine:UploadsPerMinute", "5")],
        folder: _folder);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Files_and_their_message_become_one_activity()
    {
        // Given
        var (id, token, _) = await Api.StartAsync();
        using var form = Form(
            """{"type":"message","text":"look","attachments":[{"name":"a b.png","thumbnailUrl":"data:image/png;base64,AA=="}]}""",
            ("a b.png", Png),
            ("log.txt", Encoding.UTF8.GetBytes("It’s silent.")));

        // When
        var uploaded = await UploadAsync(id, token, form);
        var message = (await Api.ReadAsync(id, token)).Activities[1];

        // Then
        Assert.Equal((HttpStatusCode.OK, "id"), (uploaded.Status, uploaded.Names));
        Assert.Equal(
            (uploaded["id"], "look"), (message.GetProperty("id").GetString(), message.GetProperty("text").GetString()));
        Assert.Equal($"dl_{id}", message.GetProperty("from").GetProperty("id").GetString());
        var attachments = message.GetProperty("attachments");
        Assert.Equal(2, attachments.GetArrayLength());
        Assert.Equal("image/png", attachments[0].GetProperty("contentType").GetString());
        Assert.Equal("data:image/png;base64,AA==", attachments[0].GetProperty("thumbnailUrl").GetString());
        Assert.Matches(
            "^http://127\\.0\\.0\\.1:\\d+/v3/directline/uploads/[0-9a-f]{32}\\.png/a%20b\\.png$",
            attachments[0].GetProperty("contentUrl").GetString());
        Assert.Equal("log.txt", attachments[1].GetProperty("name").GetString());
        var received = Server.Bot.ReceivedIn(id)[^1].Attachments ?? [];
        Assert.StartsWith("/v3/directline/uploads/", received[0].ContentUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_served_so_that_it_cannot_act_as_a_page()
    {
        var (id, token, _) = await Api.StartAsync();
        using var form = Form(null, ("../evil.html", Encoding.UTF8.GetBytes("<script>alert(1)</script>")));
        await UploadAsync(id, token, form);
        var attachments = (await Api.ReadAsync(id, token)).Activities[1].GetProperty("attachments");
        var link = attachments[0].GetProperty("contentUrl").ToString();

        using var served = await Api.DownloadAsync(link);

        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", served.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", served.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", served.Headers.GetValues("Content-Security-Policy").Single());
        var disposition = served.Content.Headers.ContentDisposition;
        Assert.Equal(("attachment", "evil.html"), (disposition?.DispositionType, disposition?.FileName));
        Assert.Equal(
            "<script>alert(1)</script>", await served.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_file_may_be_the_body()
    {
        var (id, token, _) = await Api.StartAsync();
        using var body = new ByteArrayContent(Png);
        body.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        body.Headers.ContentDisposition = new("attachment") { FileNameStar = "köder.png" };

        var uploaded = await UploadAsync(id, token, body);

        Assert.Equal(HttpStatusCode.OK, uploaded.Status);
        var attachment = (await Api.ReadAsync(id, token)).Activities[1].GetProperty("attachments")[0];
        Assert.Equal("köder.png", attachment.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("..", "file.png")]
    [InlineData("a\\..", "file.png")]
    [InlineData("../.", "file.png")]
    [InlineData(" . ", "file.png")]
    [InlineData("\u200B", "file.png")]
    [InlineData("photo\u202Egpj.exe", "photogpj.exe")]
    [InlineData("a\U000E0041b.png", "ab.png")]
    [InlineData("..a", "..a")]
    public async Task A_name_is_shown_without_tricks(string name, string shown)
    {
        var (id, token, _) = await Api.StartAsync();
        using var body = new ByteArrayContent(Png);
        body.Headers.ContentDisposition = new("attachment") { FileNameStar = name };

        await UploadAsync(id, token, body);

        var attachment = (await Api.ReadAsync(id, token)).Activities[1].GetProperty("attachments")[0];
        Assert.Equal(shown, attachment.GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_same_upload_again_is_kept_once()
    {
        var (id, token, _) = await Api.StartAsync();
        const string message = """{"type":"message","channelData":{"clientActivityID":"c1"}}""";
        using var first = Form(message, ("a.png", Png));
        using var second = Form(message, ("a.png", Png));

        var uploaded = await UploadAsync(id, token, first);
        var repeated = await UploadAsync(id, token, second);

        Assert.Equal(uploaded["id"], repeated["id"]);
        Assert.Single(Directory.GetFiles(UploadFolder));
    }

    [Fact]
    public async Task What_is_not_taken_leaves_nothing_behind()
    {
        // Given
        var (id, token, _) = await Api.StartAsync();
        var (wrongType, large, many, wrongMessage, wrongKey) = (
            Form(null, ("a.png", Png), ("b.png", [0, 1, 2, 3])),
            Form(null, ("a.png", Png), ("large.txt", Encoding.UTF8.GetBytes(new string('x', 70_001)))),
            Form(null, ("a.png", Png), ("b.png", Png), ("c.png", Png)),
            Form("""{"type":"event","name":"x"}""", ("a.png", Png)),
            Form("""{"type":"message","channelData":{"clientActivityID":"\ud800"}}""", ("a.png", Png)));

        // When
        Reply[] replies =
        [
            await UploadAsync(id, token, wrongType),
            await UploadAsync(id, token, large),
            await UploadAsync(id, token, many),
            await UploadAsync(id, token, wrongMessage),
            await UploadAsync(id, token, wrongKey),
        ];

        // Then
        Assert.Equal(
            "415 UploadTypeNotAllowed, 413 UploadTooLarge, 413 TooManyFiles, 400 InvalidUpload, 400 MalformedData",
            string.Join(", ", replies.Select(reply => reply.Error)));
        Assert.Empty(Directory.GetFiles(UploadFolder));
        Assert.Single((await Api.ReadAsync(id, token)).Activities);
    }

    [Fact]
    public async Task The_folder_is_full_past_its_limit_restart_or_not_and_nothing_else_is_lost()
    {
        // Given 1,000 of 1,024 bytes, and what a crash left
        (string, string)[] settings = [("DirectLine:MaxUploadFolderBytes", "1024")];
        using var folder = new TemporaryFolder();
        var uploads = Directory.CreateDirectory(Path.Combine(folder.Path, "uploads")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(uploads, "a.part"), new byte[1_000], TestContext.Current.CancellationToken);
        await using (var first = await DirectLineServer.StartAsync(settings, folder: folder))
        {
            await SendAsync(first, 1_000, HttpStatusCode.OK);
            await SendAsync(first, 25, HttpStatusCode.InsufficientStorage);
        }

        // When
        await using var second = await DirectLineServer.StartAsync(settings, folder: folder);
        await SendAsync(second, 25, HttpStatusCode.InsufficientStorage);
        await SendAsync(second, 24, HttpStatusCode.OK);

        // Then
        Assert.Equal(1_024, Directory.GetFiles(uploads).Sum(file => new FileInfo(file).Length));

        static async Task SendAsync(DirectLineServer server, int length, HttpStatusCode expected)
        {
            var (id, token, _) = await server.Api.StartAsync();
            using var form = Form(null, ("a.txt", Encoding.UTF8.GetBytes(new string('x', length))));
            var path = $"/v3/directline/conversations/{id}/upload";
            Assert.Equal(expected, (await server.Api.SendAsync(HttpMethod.Post, path, token, form)).Status);
        }
    }

    [Theory]
    [InlineData("/sys")]
    [InlineData("/dev/null")]
    public async Task A_folder_that_cannot_be_written_is_503_with_a_time_to_retry(string target)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a folder that not even root may write.");
        var (id, token, _) = await Api.StartAsync();
        File.CreateSymbolicLink(UploadFolder, target);
        using var form = Form(null, ("a.png", Png));

        var refused = await UploadAsync(id, token, form);

        Assert.Equal("503 Unavailable", refused.Error);
        Assert.Equal(TimeSpan.FromSeconds(30), refused.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task A_body_that_is_no_upload_is_refused()
    {
        var (id, token, _) = await Api.StartAsync();
        using var nothing = Form("""{"type":"message"}""");
        using var empty = Form(null, ("a.png", []));
        using var broken = new StringContent("--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc");
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");

        Reply[] replies =
        [
            await UploadAsync(id, token, nothing),
            await UploadAsync(id, token, empty),
            await UploadAsync(id, token, broken),
        ];

        Assert.All(replies, reply => Assert.Equal("400 InvalidUpload", reply.Error));
    }

    [Fact]
    public async Task Too_many_uploads_are_429()
    {
        var (id, token, _) = await Api.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            using var form = Form(null, ("a.png", Png));
            Assert.Equal(HttpStatusCode.OK, (await UploadAsync(id, token, form)).Status);
        }

        using var sixth = Form(null, ("a.png", Png));
        var refused = await UploadAsync(id, token, sixth);

        Assert.Equal("429 TooManyRequests", refused.Error);
        Assert.InRange(refused.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 12);
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef.png/x")]
    [InlineData("..%2Fdirectline.key/x")]
    [InlineData("%2E%2E%2Fdirectline.key/x")]
    [InlineData("0123456789abcdef0123456789abcdef.key/x")]
    public async Task A_link_to_nothing_is_404(string link)
    {
        var missing = await Api.GetAsync($"/v3/directline/uploads/{link}");

        Assert.Equal("404 UploadNotFound", missing.Error);
    }

    private Task<Reply> UploadAsync(string id, string token, HttpContent content) =>
        Api.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{id}/upload?userId=ignored", token, content);

    private static MultipartFormDataContent Form(string? message, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        if (message is not null)
        {
            form.Add(
                new StringContent(message, Encoding.UTF8, "application/vnd.microsoft.activity"), "activity", "blob");
        }

        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "file", name);
        }

        return form;
    }
}
