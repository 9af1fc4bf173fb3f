using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using BlinkAudioBot.Harness;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Tests.Durability;

/// <summary>The real process, killed while it delivers to a channel.</summary>
public sealed class ChannelKillTests
{
    private const int Kills = 3;
    private const int Chats = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private static readonly string[] Development = ["--environment=Development"];

    [Fact]
    public async Task After_every_kill_each_answer_reaches_the_channel_in_order_and_only_one_in_flight_comes_twice()
    {
        // Given
        var token = TestContext.Current.CancellationToken;
        await using var channel = await ChannelService.StartAsync(token);
        using var data = new DataFolder();
        var port = ServerProcess.FreePort();
        var server = await ServerProcess.StartAsync(data.FullName, port, token, Development);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(token);
        var chats = Enumerable.Range(0, Chats).Select(chat => SayUntilAsync(channel, server.Address, ChatOf(chat), done.Token)).ToList();

        // When
        for (var kill = 0; kill < Kills; kill++)
        {
            var enough = channel.Calls.Count + RandomNumberGenerator.GetInt32(20, 60);
            await channel.UntilAsync(calls => calls.Count >= enough, token);
            await server.KillAsync();
            await server.DisposeAsync();
            server = await ServerProcess.StartAsync(data.FullName, port, token, Development);
        }

        await done.CancelAsync();
        var said = await Task.WhenAll(chats);

        // Then
        for (var chat = 0; chat < Chats; chat++)
        {
            var expected = Enumerable.Range(1, said[chat]).Select(number => $"m{number}").ToList();
            await channel.UntilAsync(calls => AnsweredIn(calls, ChatOf(chat)).LastOrDefault() == expected[^1], token);
            var answered = AnsweredIn(channel.Calls, ChatOf(chat)).ToList();
            Assert.Equal<string?>(expected, answered.Where((id, at) => at == 0 || id != answered[at - 1]), StringComparer.Ordinal);
        }

        Assert.InRange(Doubles(channel.Calls), 0, Kills * Chats);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task After_a_kill_the_bot_writes_first_and_begins_a_chat_anew_that_is_gone()
    {
        // Given an answer that the channel could not take before the kill
        var token = TestContext.Current.CancellationToken;
        await using var channel = await ChannelService.StartAsync(token);
        using var data = new DataFolder();
        var port = ServerProcess.FreePort();
        channel.Answer = _ => StatusCodes.Status503ServiceUnavailable;
        await using (var server = await ServerProcess.StartAsync(data.FullName, port, token, Development))
        {
            Assert.True(await channel.SayAsync(server.Address, "a:gone", "m1", "they can't hear me", token));
            await channel.UntilAsync(calls => calls.Count > 0, token);
            await server.KillAsync();
        }

        // When
        var before = channel.Calls.Count;
        channel.Answer = call => call.Contains("a:gone", StringComparison.Ordinal) ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        await using var second = await ServerProcess.StartAsync(data.FullName, port, token, Development);

        // Then
        await channel.UntilAsync(calls => calls.Count >= before + 3, token);
        var (refused, begun, written) = channel.Calls.Skip(before).ToList() switch
        {
            [var first, var next, var last, ..] => (first, next, last),
            _ => throw new InvalidOperationException("There are fewer calls than there were."),
        };
        Assert.StartsWith("POST /v3/conversations/a:gone/activities", refused.Call, StringComparison.Ordinal);
        Assert.Equal("POST /v3/conversations", begun.Call);
        Assert.Equal("29:ann", begun.Body.GetProperty("members")[0].GetProperty("id").GetString());
        Assert.Matches("^POST /v3/conversations/c-[0-9]+/activities$", written.Call);
        Assert.Equal(Text(refused.Body), Text(written.Body));
    }

    private static string ChatOf(int chat) => string.Create(CultureInfo.InvariantCulture, $"a:{chat}");

    /// <summary>Says numbered messages, each again and again until it is taken, until told to stop.</summary>
    private static async Task<int> SayUntilAsync(ChannelService channel, Uri server, string chat, CancellationToken stop)
    {
        var number = 0;
        while (!stop.IsCancellationRequested)
        {
            number++;
            var id = string.Create(CultureInfo.InvariantCulture, $"m{number}");
            while (!await channel.SayAsync(server, chat, id, $"message {number}", CancellationToken.None))
            {
                await Task.Delay(Pause, CancellationToken.None);
            }

            // Not faster than the answers get out.
            await Task.Delay(Pause, CancellationToken.None);
        }

        return number;
    }

    private static IEnumerable<string?> AnsweredIn(IEnumerable<(string Call, JsonElement Body)> calls, string chat) => calls
        .Where(call => call.Call.StartsWith($"POST /v3/conversations/{chat}/", StringComparison.Ordinal))
        .Select(call => call.Body.GetProperty("replyToId").GetString());

    // The same message, word for word, as the same answer.
    private static int Doubles(IEnumerable<(string Call, JsonElement Body)> calls) => calls
        .Where(call => call.Call.StartsWith("POST", StringComparison.Ordinal))
        .GroupBy(call => $"{call.Call} {call.Body.GetRawText()}", StringComparer.Ordinal)
        .Sum(group => group.Count() - 1);

    private static string? Text(JsonElement message) =>
        message.TryGetProperty("text", out var text) ? text.GetString() : message.GetProperty("summary").GetString();
}
