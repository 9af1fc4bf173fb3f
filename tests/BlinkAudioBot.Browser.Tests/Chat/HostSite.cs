using System.Net;
using System.Text;

namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>
/// Somebody else's site that includes the widget: another site to the browser, with a content security policy of its own.
/// </summary>
internal sealed class HostSite : IDisposable
{
    /// <summary>The page whose style sheet restyles everything.</summary>
    public const string Hostile = "/hostile";

    /// <summary>The page that allows what the widget needs and nothing else.</summary>
    public const string Strict = "/strict";

    /// <summary>The page that has the widget dark and on the left.</summary>
    public const string Left = "/left";

    /// <summary>The page that asks for what there is not.</summary>
    public const string Mistaken = "/mistaken";

    /// <summary>The page without the widget.</summary>
    public const string Bare = "/bare";

    private readonly HttpListener _listener = new();
    private readonly string _server;

    public HostSite(int port, int serverPort)
    {
        Address = new Uri($"http://localhost:{port}/");
        _server = $"http://127.0.0.1:{serverPort}";
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>What the server must be told.</summary>
    public string ServerSettings => $"--BlinkAudioBot:DirectLine:AllowedOrigins:0={Address.GetLeftPart(UriPartial.Authority)}";

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // Closed, or a browser that has gone.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath;
        var css = path.EndsWith(".css", StringComparison.Ordinal);
        var body = Encoding.UTF8.GetBytes(css ? Styles(path) : Page(path));
        context.Response.ContentType = css ? "text/css" : "text/html; charset=utf-8";
        context.Response.Headers["Content-Security-Policy"] = path == Strict
            ? $"default-src 'none'; img-src data:; style-src 'self'; script-src 'self' {_server}; frame-src {_server}; require-trusted-types-for 'script'; trusted-types 'none'"
            : $"script-src 'self' {_server}";
        context.Response.OutputStream.Write(body);
        context.Response.Close();
    }

    private string Page(string path) => $"""
        <!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Garden and Gate</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="{(path == Hostile ? "/hostile.css" : "/site.css")}">
            {Line(path)}
          </head>
          <body>
            <header><a href="/">Garden and Gate</a> <nav><a id="next" href="/orders">Your orders</a></nav></header>
            <main>
              <h1>A camera for your garden gate</h1>
              <p>See who is there, speak to them, and open the gate from wherever you are.</p>
              <ul><li>Two years on one set of batteries</li><li>Rain, snow and sun</li><li>Ready in the time it takes to make tea</li></ul>
              <p><button type="button">Add to basket</button></p>
              <div class="tiles"><div></div><div></div><div></div></div>
            </main>
          </body>
        </html>
        """;

    private string Line(string path) => path switch
    {
        Bare => string.Empty,
        Left => $"""<script src="{_server}/widget.js" data-theme="dark" data-position="left" data-label="Ask us" async></script>""",
        Mistaken => $"""<script src="{_server}/widget.js" data-locale="en_GB" data-theme="purple" data-position="top" data-label="" async></script>""",
        _ => $"""<script src="{_server}/widget.js" data-site="garden" async></script>""",
    };

    private static string Styles(string path) => path == "/hostile.css"
        ? """
            html { font-size: 4px !important; transform: scale(0.9) rotate(1deg); filter: sepia(1); }
            * { all: unset !important; color: lime !important; background: hotpink !important; font: 40px/3 cursive !important;
                letter-spacing: 1em !important; text-transform: uppercase !important; direction: rtl !important;
                position: static !important; opacity: 0.4 !important; z-index: -1 !important; pointer-events: none !important;
                transform: skew(9deg) !important; transition: all 9s !important; width: 30px !important; float: left !important; }
            html > *, body > *, section, dialog, iframe, button, svg, path, [popover] { display: none !important; }
            body, main, h1 { display: block !important; }
            :root { --bab-accent: lime !important; --accent: lime !important; --surface: lime !important; }
            """
        : """
            :root { color-scheme: light dark; }
            body { margin: 0; font: 17px/1.6 Georgia, serif; background: light-dark(#fbf8f2, #14171a); color: light-dark(#2a2620, #ece7dd); }
            header { display: flex; justify-content: space-between; padding: 18px 6vw; border-bottom: 1px solid light-dark(#e4dccb, #333); }
            a { color: light-dark(#2f5d3a, #9fd3ac); }
            main { max-width: 900px; margin: 0 auto; padding: 5vh 6vw; }
            h1 { font-size: clamp(30px, 5vw, 52px); line-height: 1.1; }
            button { padding: 14px 26px; border: 0; border-radius: 8px; background: #2f5d3a; color: #fff; font: inherit; }
            .tiles { display: grid; grid-template-columns: repeat(3, 1fr); gap: 16px; margin-top: 40px; }
            .tiles div { aspect-ratio: 4 / 3; border-radius: 10px; background: light-dark(#dfe7d8, #24302a); }
            """;
}
