using System.ComponentModel.DataAnnotations;
using BlinkAudioBot.Desk.Webhooks;

namespace BlinkAudioBot.Desk;

/// <summary>How much may be done at the desk. Section <c>BlinkAudioBot:Desk</c>.</summary>
public sealed class DeskOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string SectionName = "BlinkAudioBot:Desk";

    /// <summary>How many sign-ins and looks at invitations a network address has.</summary>
    /// <value>1 to 100,000 a minute. Default: 60.</value>
    [Range(1, 100_000)]
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>How many reads an agent has, and how often a network address may ask for the page's words.</summary>
    /// <value>1 to 1,000,000 a minute. Default: 3,000.</value>
    [Range(1, 1_000_000)]
    public int ReadsPerMinute { get; set; } = 3_000;

    /// <summary>How many commands an agent has: replies, notes, taking, closing and the like.</summary>
    /// <value>1 to 1,000,000 a minute. Default: 300.</value>
    [Range(1, 1_000_000)]
    public int CommandsPerMinute { get; set; } = 300;

    /// <summary>How many event streams (open pages) an agent has at once.</summary>
    /// <value>1 to 1,000. Default: 20.</value>
    [Range(1, 1_000)]
    public int StreamsPerAgent { get; set; } = 20;

    /// <summary>How long a person waits for the support team, while it is there, before they are told that it takes too long.</summary>
    /// <value>From 1 minute to 1 day. Default: 10 minutes.</value>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan WaitingLimit { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How long a case may wait in the queue before the pages sound the alarm; after half of it they show the case as late.
    /// </summary>
    /// <value>From 1 minute to 7 days. Default: 10 minutes.</value>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan AlarmAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long an event stream is silent before it shows that it lives.</summary>
    /// <value>From 1 second to 1 minute. Default: 15 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many requests an outside help desk has to the API, with all of its keys together.</summary>
    /// <value>1 to 1,000,000 a minute. Default: 600.</value>
    [Range(1, 1_000_000)]
    public int ApiRequestsPerMinute { get; set; } = 600;

    /// <summary>The servers that are told what happens to cases.</summary>
    /// <value>Default: none.</value>
    public IList<WebhookOptions> Webhooks { get; set; } = [];
}
