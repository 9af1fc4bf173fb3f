using System.Buffers.Text;
using System.Text;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;
using BotFramework.Schema;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Channels.Tests.DirectLine.MicrophoneCheck;

/// <summary>The token in the link to the microphone's test, and the result that comes with it.</summary>
public sealed class CheckTests(SharedServer shared)
{
    private const string Path = "/api/mic-check";
    private const string Works = """{"id":"1","result":"works"}""";

    private DirectLineApi Api => shared.Api;

    [Fact]
    public async Task The_link_names_the_conversation_and_the_person_and_no_other_link_changes()
    {
        var (id, token, _) = await Api.StartAsync();
        await Api.SayAsync(id, token, "microphone");

        var card = (await Api.ReadAsync(id, token)).Activities[2];

        var here = shared.Server.Address.GetLeftPart(UriPartial.Authority);
        var links = card.GetProperty("attachments")[0].GetProperty("content").GetProperty("body");
        Assert.Equal("""Not "url":"/mic-check/" here.""", card.GetProperty("text").GetString());
        Assert.Equal($"{here}/images/a.png", links[0].GetProperty("url").GetString());
        Assert.StartsWith($"{here}/mic-check/#", links[1].GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal($"{here}/images/b.png", links[2].GetProperty("url").GetString());
        var claims = Claims(TokenIn(card));
        Assert.Equal((id, $"dl_{id}"), (claims.GetProperty("conv").GetString(), claims.GetProperty("user").GetString()));
        Assert.Equal(3_600, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
    }

    [Fact]
    public async Task A_socket_gets_the_link_too()
    {
        var (id, token, streamUrl) = await Api.StartAsync();
        using var stream = await StreamClient.OpenAsync(streamUrl);
        await stream.ReadSetAsync();
        await Api.SayAsync(id, token, "microphone");

        var set = await stream.ReadSetAsync();

        var check = TokenIn(set.GetProperty("activities").EnumerateArray().Last());
        Assert.Equal(HttpStatusCode.OK, (await Api.PostAsync(Path, check, Works)).Status);
    }

    [Theory]
    [InlineData("works")]
    [InlineData("blocked")]
    [InlineData("none")]
    [InlineData("silent")]
    public async Task A_result_comes_into_the_conversation_as_an_event_of_its_person(string result)
    {
        var (id, check) = await OfferAsync(Api);

        var taken = await Api.PostAsync(Path, check, $$"""{"id":"1","result":"{{result}}"}""");

        var told = shared.Server.Bot.ReceivedIn(id)[^1];
        Assert.Equal((HttpStatusCode.OK, "id", told.Id), (taken.Status, taken.Names, taken["id"]));
        Assert.Equal((ActivityTypes.Event, "blinkaudiobot/mic-check", result), (told.Type, told.Name, told.Value?.GetString()));
        Assert.Equal(("directline", $"dl_{id}", RoleTypes.User), (told.ChannelId, told.From?.Id, told.From?.Role));
    }

    [Fact]
    public async Task The_same_test_is_taken_once_and_another_with_the_same_link_again()
    {
        var (id, check) = await OfferAsync(Api);
        await Api.PostAsync(Path, check, Works);

        var replayed = await Api.PostAsync(Path, check, """{"id":"1","result":"silent"}""");
        var again = await Api.PostAsync(Path, check, """{"id":"2","result":"silent"}""");

        AssertRefused("409 CheckRepeated", replayed);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        var told = shared.Server.Bot.ReceivedIn(id).Where(activity => activity.Type == ActivityTypes.Event);
        Assert.Equal("works silent", string.Join(' ', told.Select(one => one.Value)));
    }

    [Theory]
    [InlineData("""{"id":"1","result":"fine"}""", "400 InvalidCheckResult")]
    [InlineData("""{"id":"1","result":"WORKS"}""", "400 InvalidCheckResult")]
    [InlineData("""{"result":"works"}""", "400 InvalidCheckResult")]
    [InlineData("""{"id":"","result":"works"}""", "400 InvalidCheckResult")]
    [InlineData("""{"id":"12345678901234567890123456789012345678901234567890123456789012345","result":"works"}""", "400 InvalidCheckResult")]
    [InlineData("", "400 InvalidCheckResult")]
    [InlineData("""{"id":1}""", "400 MalformedData")]
    [InlineData("[]", "400 MalformedData")]
    public async Task Only_one_of_four_words_is_taken(string body, string error)
    {
        var (id, check) = await OfferAsync(Api);

        var refused = await Api.PostAsync(Path, check, body);

        AssertRefused(error, refused);
        Assert.DoesNotContain(shared.Server.Bot.ReceivedIn(id), activity => activity.Type == ActivityTypes.Event);
    }

    [Fact]
    public async Task A_body_past_a_kilobyte_is_413()
    {
        var (_, check) = await OfferAsync(Api);

        AssertRefused("413 BodyTooLarge", await Api.PostAsync(Path, check, Works + new string(' ', 1_024)));
    }

    [Fact]
    public async Task A_forged_token_is_refused()
    {
        var (id, check) = await OfferAsync(Api);
        var (other, _) = await OfferAsync(Api);
        var parts = check.Split('.');
        var forged = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Claims(check).GetRawText().Replace(id, other, StringComparison.Ordinal)));

        Reply[] refused =
        [
            await Api.PostAsync(Path, $"{parts[0]}.{forged}.{parts[2]}", Works),
            await Api.PostAsync(Path, $"eyJhbGciOiJub25lIn0.{forged}.", Works),
            await Api.PostAsync(Path, "not-a-token", Works),
        ];

        Assert.All(refused, reply => AssertRefused("403 InvalidCredentials", reply));
        AssertRefused("401 MissingCredentials", await Api.PostAsync(Path, null, Works));
    }

    [Fact]
    public async Task The_tokens_of_chat_and_test_do_not_open_each_others_doors()
    {
        var (id, token, _) = await Api.StartAsync();
        var (otherId, check) = await OfferAsync(Api);

        AssertRefused("403 InvalidCredentials", await Api.PostAsync(Path, token, Works));
        AssertRefused("403 InvalidCredentials", await Api.PostAsync(Path, DirectLineServer.Secret, Works));
        Assert.Equal("403 InvalidCredentials", (await Api.ReadAsync(otherId, check)).Error);
        Assert.Equal("403 InvalidCredentials", (await Api.PostAsync("/v3/directline/tokens/refresh", check)).Error);
        Assert.Equal(
            "400 EventNameReserved",
            (await Api.SendActivityAsync(id, token, """{"type":"event","name":"blinkaudiobot/mic-check","value":"works"}""")).Error);
    }

    [Fact]
    public async Task After_an_hour_the_link_is_403_TokenExpired_and_a_fresh_one_is_in_the_log()
    {
        // Given
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await DirectLineServer.StartAsync(time: time);
        var (id, token, _) = await server.Api.StartAsync();
        await server.Api.SayAsync(id, token, "microphone");
        var check = TokenIn((await server.Api.ReadAsync(id, token)).Activities[2]);

        // When
        time.Advance(TimeSpan.FromHours(1));
        var refused = await server.Api.PostAsync(Path, check, Works);
        var fresh = TokenIn((await server.Api.ReadAsync(id, token)).Activities[2]);

        // Then
        AssertRefused("403 TokenExpired", refused);
        Assert.Equal(HttpStatusCode.OK, (await server.Api.PostAsync(Path, fresh, Works)).Status);
    }

    [Fact]
    public async Task A_conversation_that_this_server_does_not_have_is_404()
    {
        using var folder = new TemporaryFolder();
        string check;
        await using (var server = await DirectLineServer.StartAsync(folder: folder))
        {
            (_, check) = await OfferAsync(server.Api);
        }

        foreach (var file in Directory.GetFiles(folder.Path).Where(file => !file.EndsWith(".key", StringComparison.Ordinal)))
        {
            File.Delete(file);
        }

        await using var emptied = await DirectLineServer.StartAsync(folder: folder);

        AssertRefused("404 ConversationNotFound", await emptied.Api.PostAsync(Path, check, Works));
    }

    [Fact]
    public async Task Results_count_as_what_their_person_posts()
    {
        await using var server = await DirectLineServer.StartAsync([("DirectLine:ActivitiesPerMinute", "3")]);
        var (_, check) = await OfferAsync(server.Api);

        var taken = await server.Api.PostAsync(Path, check, Works);
        var refused = await server.Api.PostAsync(Path, check, """{"id":"2","result":"works"}""");

        Assert.Equal(HttpStatusCode.OK, taken.Status);
        AssertRefused("429 TooManyRequests", refused);
        Assert.InRange(refused.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 60);
    }

    [Fact]
    public async Task Another_method_is_405() =>
        AssertRefused("405 MethodNotAllowed", await Api.GetAsync(Path));

    private static async Task<(string Conversation, string Token)> OfferAsync(DirectLineApi api)
    {
        var (id, token, _) = await api.StartAsync();
        await api.SayAsync(id, token, "microphone");
        return (id, TokenIn((await api.ReadAsync(id, token)).Activities[2]));
    }

    private static string TokenIn(JsonElement card) =>
        card.GetProperty("attachments")[0].GetProperty("content").GetProperty("body")[1].GetProperty("url").GetString()!.Split('#')[1];

    private static JsonElement Claims(string token) => JsonElement.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]));

    private static void AssertRefused(string error, Reply reply)
    {
        Assert.Equal("application/problem+json", reply.ContentHeaders.ContentType?.ToString());
        Assert.Equal(error, $"{(int)reply.Status} {reply["code"]}");
    }
}
