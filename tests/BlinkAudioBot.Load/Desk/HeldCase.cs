namespace BlinkAudioBot.Load.Desk;

/// <summary>A case that an agent has, with what the agent's page knows of it, and what the two sides say.</summary>
internal sealed class HeldCase(string reference, Customer customer)
{
    public string Reference => reference;

    public Customer Customer => customer;

    public NumberedTalk FromCustomer { get; } = new();

    public NumberedTalk FromAgent { get; } = new();

    /// <summary>The last change that the page has heard of.</summary>
    public long Change { get; set; }

    /// <summary>How many messages the agent has not seen, as the page knows.</summary>
    public int Unread { get; set; }
}
