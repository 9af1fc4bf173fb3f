using System.Globalization;
using System.Text.Json;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Tests.Harness;

/// <summary>One story: what a person says and presses, played when it is verified, and kept as a readable transcript.</summary>
internal sealed class Talk(TurnRunner? runner = null, string channel = "directline")
{
    private readonly Conversation _conversation = new(runner ?? TestBot.Runner, channel);
    private readonly Transcript _transcript = new();
    private readonly List<Func<CancellationToken, Task>> _story = [];
    private JsonElement _pressed;

    /// <summary>From here on turns may fail.</summary>
    public Talk MayFail() => Add(_ =>
    {
        _conversation.MayFail = true;
        return Task.CompletedTask;
    });

    /// <summary>The person opens the chat.</summary>
    public Talk Joins() => Add(async token => _transcript.Add(await _conversation.JoinAsync(token)));

    /// <summary>The person opens the chat again, on a page that says so.</summary>
    public Talk OpensAgain() => Add(async token =>
    {
        _transcript.Line("-- the chat is opened again --");
        _transcript.Add(await _conversation.SendAsync(new Activity { Type = ActivityTypes.Event, Name = "webchat/join" }, token));
    });

    /// <summary>The page with the microphone's test tells what it found.</summary>
    public Talk Tests(params ReadOnlySpan<string> results)
    {
        foreach (var result in results)
        {
            Add(async token =>
            {
                _transcript.Line($"-- the microphone was tested: {result} --");
                _transcript.Add(await _conversation.SendAsync(Result($"\"{result}\""), token));
            });
        }

        return this;
    }

    /// <summary>The event with a result.</summary>
    public static Activity Result(string json) =>
        new() { Type = ActivityTypes.Event, Name = "blinkaudiobot/mic-check", Value = JsonElement.Parse(json) };

    public Talk Says(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            Add(async token =>
            {
                _transcript.Line("customer> " + Printable(line.Length <= 200 ? line : line[..40] + "…"));
                _transcript.Add(await _conversation.SayAsync(line, token));
            });
        }

        return this;
    }

    /// <summary>Presses buttons of the newest card, one after the other.</summary>
    public Talk Presses(params ReadOnlySpan<string> labels)
    {
        foreach (var label in labels)
        {
            Add(token => PressAsync(label, 0, token));
        }

        return this;
    }

    /// <summary>Presses a button of the newest card with a sentence in the card's field.</summary>
    public Talk PressesWith(string sentence, string label) => Add(async token =>
    {
        _transcript.Line($"customer> [{label}] with: {(sentence.Length <= 200 ? sentence : sentence[..40] + "…")}");
        _pressed = CardButtons.WithSentence(CardButtons.Find(_conversation.Sent, label, 0), sentence);
        _transcript.Add(await _conversation.PressAsync(_pressed, token));
    });

    /// <summary>Presses a button of an earlier card.</summary>
    public Talk PressesOnEarlierCard(string label, int cardsAgo) => Add(token => PressAsync(label, cardsAgo, token));

    /// <summary>Presses the same button of the same card once more.</summary>
    public Talk PressesItAgain() => Add(async token =>
    {
        _transcript.Line("customer> presses the same button again");
        _transcript.Add(await _conversation.PressAsync(_pressed, token));
    });

    /// <summary>From here on the transcript tells a question by its place alone.</summary>
    public Talk InBrief() => Add(_ =>
    {
        _transcript.IsBrief = true;
        return Task.CompletedTask;
    });

    /// <summary>From here on the transcript tells all that is said.</summary>
    public Talk InFull() => Add(_ =>
    {
        _transcript.IsBrief = false;
        return Task.CompletedTask;
    });

    /// <summary>Says of each step that it didn't help, and skips what is warned of, up to a step; without one, until no step is left.</summary>
    public Talk GoesOn(string? to = null) => Add(async token =>
    {
        while (Screen.State(_conversation.Sent[^1]) is var state && state["phase"].ValueEquals("guide") && !state["step"].ValueEquals(to))
        {
            var buttons = CardButtons.Of(_conversation.Sent[^1]).Select(button => button.Label);
            await PressAsync(buttons.Contains("Didn't help", StringComparer.Ordinal) ? "Didn't help" : "Skip", 0, token);
        }
    });

    /// <summary>An agent gives a command.</summary>
    public Talk Agent(string name, string command, string value = "{}") => Add(async token =>
    {
        _transcript.Line($"{name.ToLowerInvariant()}> [{command}]{(value == "{}" ? string.Empty : " " + value)}");
        var agent = new ChannelAccount { Id = $"agent:{name.ToLowerInvariant()}", Name = name, Role = RoleTypes.Agent };
        _transcript.Add(await _conversation.CommandAsync(agent, command, value, token));
    });

    /// <summary>The server gives a command.</summary>
    public Talk System(string command, string value) => Add(async token =>
    {
        _transcript.Line($"server> [{command}] {value}");
        var system = new ChannelAccount { Id = "system", Role = RoleTypes.Bot };
        _transcript.Add(await _conversation.CommandAsync(system, command, value, token));
    });

    public Talk Waits(TimeSpan time) => Add(async token =>
    {
        _transcript.Line($"-- {time.TotalHours.ToString(CultureInfo.InvariantCulture)} h pass --");
        var until = _conversation.Now + time;
        while (await _conversation.PassAsync(until, token) is { } due)
        {
            _transcript.Add(due);
        }
    });

    /// <summary>From here on another release of the bot answers.</summary>
    public Talk MeetsRelease(TurnRunner release) => Add(token =>
    {
        _transcript.Line("-- a new release --");
        _conversation.Runner = release;
        return Task.CompletedTask;
    });

    public async Task<Conversation> PlayAsync()
    {
        foreach (var part in _story)
        {
            await part(TestContext.Current.CancellationToken);
        }

        return _conversation;
    }

    /// <summary>Plays the story and compares its transcript with the accepted one.</summary>
    public async Task VerifyAsync(string name)
    {
        try
        {
            await PlayAsync();
        }
        catch
        {
            Snapshot.Receive(name, _transcript.ToString());
            throw;
        }

        Snapshot.Verify(name, _transcript.ToString());
    }

    private static string Printable(string line) => string.Concat(line.Select(letter =>
        char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")
            : letter.ToString()));

    private async Task PressAsync(string label, int cardsAgo, CancellationToken cancellationToken)
    {
        _transcript.Line(cardsAgo == 0 ? $"customer> [{label}]" : $"customer> [{label}] on an earlier card");
        _pressed = CardButtons.Find(_conversation.Sent, label, cardsAgo);
        _transcript.Add(await _conversation.PressAsync(_pressed, cancellationToken));
    }

    private Talk Add(Func<CancellationToken, Task> part)
    {
        _story.Add(part);
        return this;
    }
}
