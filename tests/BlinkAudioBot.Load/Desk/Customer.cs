using System.Text.Json;

namespace BlinkAudioBot.Load.Desk;

/// <summary>Somebody who has asked for a person.</summary>
internal sealed class Customer : IAsyncDisposable
{
    private readonly DirectLineLink _link;
    private Doings? _doings;

    private Customer(DirectLineLink link) => _link = link;

    /// <summary>The id of the conversation.</summary>
    public string Conversation => _link.Conversation;

    /// <summary>Says what is wrong and asks for a person, so that there is a case when this returns.</summary>
    public static async Task<Customer> AskAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var customer = new Customer(await DirectLineLink.StartAsync(http, cancellationToken));
        foreach (var text in new[] { "they can't hear me on my Mini 2", "I want to talk to a person", "yes" })
        {
            await customer._link.PostAsync(text, null, cancellationToken);
        }

        return customer;
    }

    /// <summary>Opens the socket; what comes over it is read until the measurement ends.</summary>
    public async Task ListenAsync(NumberedTalk fromAgent, DeskFigures figures, Background background, CancellationToken cancellationToken)
    {
        await _link.ConnectAsync(cancellationToken);
        _doings = new Doings(background, cancellationToken);
        background.Add(ReadAsync(fromAgent, figures, cancellationToken));
    }

    /// <summary>Says something after all else.</summary>
    public void Say(string text, CancellationToken cancellationToken) =>
        _doings?.Add(() => _link.PostAsync(text, null, cancellationToken));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _link.DisposeAsync();

    private async Task ReadAsync(NumberedTalk fromAgent, DeskFigures figures, CancellationToken cancellationToken)
    {
        var order = new ConsecutiveNumbers(figures);
        while (true)
        {
            using var frame = JsonDocument.Parse(await _link.ReceiveAsync(cancellationToken));
            foreach (var activity in frame.RootElement.GetProperty("activities").EnumerateArray())
            {
                if (activity.IsFrom("bot") && NumberedTalk.NumberOf(activity.Text("text")) is { } number)
                {
                    order.Read(number);
                    fromAgent.Show(number, figures.ToCustomer);
                }
            }
        }
    }
}
