using System.ComponentModel.DataAnnotations;

namespace BlinkAudioBot.Channels.DirectLine;

/// <summary>Who may use the Direct Line server, and how much. Section <c>BlinkAudioBot:DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>Secrets with which servers (never pages) get tokens and speak for anybody.</summary>
    /// <value>Each of at least 32 characters. Default: none, so no server may.</value>
    public IList<string> Secrets { get; } = [];

    /// <summary>Origins of pages that may get a visitor's token, call the Direct Line server, and have the widget.</summary>
    /// <value>
    /// Exact origins such as <c>https://shop.example.com</c>. Default: none; the origin of <c>PublicUrl</c> always may.
    /// </value>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>How long a token is good. A person who comes back later than that starts a new conversation.</summary>
    /// <value>From 30 minutes to 30 days. Default: 1 day.</value>
    [Range(typeof(TimeSpan), "00:30:00", "30.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The largest activity that is taken.</summary>
    /// <value>Bytes of JSON, from 4,096 to 1,000,000. Default: 262,144.</value>
    [Range(4_096, 1_000_000)]
    public int MaxActivityBytes { get; set; } = 262_144;

    /// <summary>The longest text of a message; the pages are told. The bot reads 4,000 characters, and asks who wrote more for less.</summary>
    /// <value>Characters, from 100 to 1,000,000. Default: 32,000.</value>
    [Range(100, 1_000_000)]
    public int MaxTextLength { get; set; } = 32_000;

    /// <summary>How many activities a visitor may post a minute, and as many at once after a pause.</summary>
    /// <value>From 1 to 100,000,000. Default: 60.</value>
    [Range(1, 100_000_000)]
    public int ActivitiesPerMinute { get; set; } = 60;

    /// <summary>
    /// How many requests that only read (polls, reconnects, refreshes) a visitor may make a minute. The vendor's client
    /// stops for good when refused.
    /// </summary>
    /// <value>From 1,000 (ten tabs at five polls a second make 3,000) to 100,000,000. Default: 6,000.</value>
    [Range(1_000, 100_000_000)]
    public int ReadsPerMinute { get; set; } = 6_000;

    /// <summary>How many sockets a visitor may hold open at a time.</summary>
    /// <value>From 1 to 1,000,000. Default: 10.</value>
    [Range(1, 1_000_000)]
    public int SocketsPerVisitor { get; set; } = 10;

    /// <summary>How many visitor tokens one address may get a minute (IPv6: one /64 network).</summary>
    /// <value>From 1 to 100,000,000. Default: 30.</value>
    [Range(1, 100_000_000)]
    public int TokensPerMinute { get; set; } = 30;

    /// <summary>How many uploads a visitor may make a minute.</summary>
    /// <value>From 1 to 100,000,000. Default: 10.</value>
    [Range(1, 100_000_000)]
    public int UploadsPerMinute { get; set; } = 10;

    /// <summary>How many files one upload may hold.</summary>
    /// <value>From 1 to 100. Default: 5.</value>
    [Range(1, 100)]
    public int MaxUploadFiles { get; set; } = 5;

    /// <summary>The largest file that is taken.</summary>
    /// <value>Bytes, from 1,024 to 1,000,000,000. Default: 4,194,304.</value>
    [Range(1_024, 1_000_000_000)]
    public int MaxUploadBytes { get; set; } = 4_194_304;

    /// <summary>How much all files together may take; past it no upload is taken.</summary>
    /// <value>Bytes, from 1,024 to 1,000,000,000,000,000. Default: 1,073,741,824.</value>
    [Range(1_024L, 1_000_000_000_000_000L)]
    public long MaxUploadFolderBytes { get; set; } = 1_073_741_824;

    /// <summary>How long a file is kept. Its link is then answered 404.</summary>
    /// <value>From 1 hour to 3,650 days. Default: 30 days.</value>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan UploadLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// How often an open socket gets an empty frame, and how long its other end may stay mute after a ping.
    /// </summary>
    /// <value>From 1 second to 10 minutes. Default: 25 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>How long a socket may take to accept one frame before it is closed as too slow.</summary>
    /// <value>From 100 milliseconds to 10 minutes. Default: 15 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(15);
}
