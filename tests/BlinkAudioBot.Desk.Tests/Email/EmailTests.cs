using BlinkAudioBot.Desk.Email.Outbox;
using BlinkAudioBot.Desk.Email.Smtp;
using BlinkAudioBot.Desk.Tests.Harness;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Desk.Tests.Email;

/// <summary>Answers on their way to a real SMTP server.</summary>
public sealed class EmailTests
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task An_agents_answer_comes_as_text_and_as_html_with_a_link()
    {
        await using var smtp = await MailServer.StartAsync();
        await using var desk = await Correspondence.StartAsync(smtp.Port);

        await desk.ReplyAsync("Try <b>again</b> &\nwrite to me");
        var mail = await smtp.MailAsync();

        Assert.Equal(Correspondence.Address, Assert.Single(mail.GetProperty("to").EnumerateArray()).ToString());
        Assert.Equal("\"Blink sound support\" <support@blink.example>", mail.GetProperty("from").ToString());
        Assert.Equal($"The answer to your case {desk.Reference}", mail.GetProperty("subject").ToString());
        var (text, html) = (mail.GetProperty("text").ToString(), mail.GetProperty("html").ToString());
        Assert.StartsWith($"Ada from the support team answers your case {desk.Reference}:\n\nTry <b>again</b> &\nwrite to me\n", text, StringComparison.Ordinal);
        Assert.Contains($"\n{desk.Desk.Address}#return=ey", text, StringComparison.Ordinal);
        Assert.Contains("Try &lt;b&gt;again&lt;/b&gt; &amp;<br>\nwrite to me</blockquote>", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{desk.Desk.Address}#return=ey", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mails_of_a_case_come_in_order_and_make_a_thread()
    {
        await using var smtp = await MailServer.StartAsync();
        await using var desk = await Correspondence.StartAsync(smtp.Port);

        await desk.ReplyAsync("One");
        await desk.ReplyAsync("Two");
        await desk.GiveAsync("close", ""","resolution":"unresolved","text":"Three" """);
        var mails = new[] { await smtp.MailAsync(), await smtp.MailAsync(), await smtp.MailAsync() };

        var ids = mails.Select(mail => mail.GetProperty("messageId").ToString()).ToList();
        Assert.Equal(3, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.EndsWith("@blink.example>", id, StringComparison.Ordinal));
        Assert.Equal("One Two Three", string.Join(' ', mails.Select(mail => mail.GetProperty("text").ToString().Split('\n')[2])));
        Assert.Equal($" {ids[0]} {ids[1]}", string.Join(' ', mails.Select(mail => mail.GetProperty("inReplyTo").ToString())));
        Assert.Equal($"{ids[0]} {ids[1]}", string.Join(' ', mails[2].GetProperty("references").EnumerateArray()));
    }

    [Theory]
    [InlineData("rcpt")]
    [InlineData("data")]
    [InlineData("after")]
    public async Task What_is_refused_for_now_is_sent_again_with_the_same_id(string stage)
    {
        await using var smtp = await MailServer.StartAsync();
        await using var desk = await Correspondence.StartAsync(smtp.Port);
        await smtp.RefuseNextAsync(stage, 451);

        await desk.ReplyAsync("One");
        await desk.ReplyAsync("Two");
        await desk.AfterFailuresAsync(1, FirstWait);
        var first = await smtp.MailAsync();
        var second = await smtp.MailAsync();

        // After it has taken one and could not say so, the same mail comes again.
        Assert.Equal(stage == "after", first.GetProperty("messageId").ToString() == second.GetProperty("messageId").ToString());
        Assert.Equal(stage == "after" ? "One" : "Two", second.GetProperty("text").ToString().Split('\n')[2]);
    }

    [Fact]
    public async Task While_the_server_is_away_all_wait_and_a_restart_loses_none()
    {
        using var folder = new TemporaryFolder();
        var port = await FreePortAsync();
        await using (var desk = await Correspondence.StartAsync(port, folder))
        {
            await desk.ReplyAsync("One");
            await desk.AfterFailuresAsync(1, FirstWait);
            await desk.AfterFailuresAsync(2, TimeSpan.FromSeconds(5));
            Assert.Contains("failed: no answer, ", string.Join('\n', desk.Desk.Console.All), StringComparison.Ordinal);
            await desk.ReplyAsync("Two");
        }

        await using var smtp = await MailServer.StartAsync($"\"port\":{port}");
        await using var restarted = await DeskServer.StartAsync(
            Correspondence.Settings(port), new FakeTimeProvider(Correspondence.Start.AddHours(1)), folder);

        Assert.Contains("One", (await smtp.MailAsync()).GetProperty("text").ToString(), StringComparison.Ordinal);
        Assert.Contains("Two", (await smtp.MailAsync()).GetProperty("text").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_for_good_is_a_dead_letter_and_the_next_goes()
    {
        using var folder = new TemporaryFolder();
        await using var smtp = await MailServer.StartAsync();
        await using var desk = await Correspondence.StartAsync(smtp.Port, folder);
        await smtp.RefuseNextAsync("rcpt", 550, $"No such user {Correspondence.Address}");

        await desk.ReplyAsync("One");
        await desk.Desk.Console.WaitAsync("given up: 550");
        await desk.ReplyAsync("Two");

        Assert.Contains("Two", (await smtp.MailAsync()).GetProperty("text").ToString(), StringComparison.Ordinal);
        var archive = new LetterArchive(Path.Combine(folder.Path, "conversations.db"));
        var dead = Assert.Single(archive.ReadDead());
        Assert.Equal((550, "No such user …", false), (dead.Status, dead.Reason, dead.IsResent));

        Assert.Equal(1, archive.Resend(null));
        Assert.Contains("One", (await desk.AfterAsync(TimeSpan.FromMinutes(1), smtp.MailAsync)).GetProperty("text").ToString(), StringComparison.Ordinal);
        await desk.Desk.Console.WaitAsync("is sent", 2);
        Assert.Empty(archive.ReadDead());
        Assert.DoesNotContain(desk.Desk.Console.All, line => line.Contains(Correspondence.Address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_sent_leaves_neither_address_nor_words_in_the_outbox()
    {
        using var folder = new TemporaryFolder();
        await using var smtp = await MailServer.StartAsync();
        await using var desk = await Correspondence.StartAsync(smtp.Port, folder);

        await desk.ReplyAsync("One");
        await smtp.MailAsync();
        await desk.Desk.Console.WaitAsync("is sent");

        await using var connection = new SqliteConnection($"Data Source={folder.Path}/conversations.db;Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM outbox";
        Assert.Equal(0L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_way_is_encrypted_and_signed_in_by_whom_the_server_knows()
    {
        await using var smtp = await MailServer.StartAsync("\"starttls\":true,\"user\":\"bot\",\"password\":\"pass\"");
        await using var desk = await Correspondence.StartAsync(
            smtp.Port, null, Trusting, ("Desk:Email:Security", "starttls"), ("Desk:Email:User", "bot"), ("Desk:Email:Password", "pass"));

        await desk.ReplyAsync("One");
        var mail = await smtp.MailAsync();

        Assert.True(mail.GetProperty("secure").GetBoolean());
        Assert.Equal("bot", mail.GetProperty("user").ToString());
    }

    [Theory]
    [InlineData("\"starttls\":true", "starttls")]
    [InlineData("", "starttls")]
    [InlineData("", "tls")]
    public async Task Nothing_is_sent_to_a_server_that_is_not_trusted_or_does_not_encrypt(string server, string security)
    {
        await using var smtp = await MailServer.StartAsync(server);
        await using var desk = await Correspondence.StartAsync(smtp.Port, null, null, ("Desk:Email:Security", security));

        await desk.ReplyAsync("One");
        await desk.Desk.Console.WaitAsync("next attempt in");

        Assert.Equal(0, smtp.Left);
    }

    [Fact]
    public async Task A_wrong_password_is_tried_again_for_somebody_may_set_it_right()
    {
        await using var smtp = await MailServer.StartAsync("\"starttls\":true,\"user\":\"bot\",\"password\":\"pass\"");
        await using var desk = await Correspondence.StartAsync(
            smtp.Port, null, Trusting, ("Desk:Email:Security", "starttls"), ("Desk:Email:User", "bot"), ("Desk:Email:Password", "wrong"));

        await desk.ReplyAsync("One");
        await desk.Desk.Console.WaitAsync("next attempt in 00:00:10");

        Assert.Equal(0, smtp.Left);
    }

    [Fact]
    public async Task The_link_leads_back_into_the_conversation_until_it_expires()
    {
        await using var smtp = await MailServer.StartAsync();
        await using var desk = await Correspondence.StartAsync(smtp.Port);
        await desk.ReplyAsync("Come back");
        var token = (await smtp.MailAsync()).GetProperty("text").ToString().Split("#return=")[1].Split('\n')[0];

        var (status, customer) = await Customer.ReturnAsync(desk.Desk.Address, token);
        Assert.NotNull(customer);
        Assert.Equal((HttpStatusCode.OK, desk.Customer.Conversation), (status, customer.Conversation));
        await customer.SayAsync("I am back");
        Assert.Contains("Come back", await customer.ScreenAsync(), StringComparison.Ordinal);
        customer.Dispose();

        // Who is back and has the page open reads it there.
        var watch = desk.Desk.Services.GetRequiredService<Conversations.Log.IConversationWatch>();
        using (watch.Subscribe(new Conversations.ConversationId(desk.Customer.Conversation)))
        {
            await desk.ReplyAsync("You see this");
            await desk.Desk.Console.WaitAsync("is not needed");
        }

        await desk.ReplyAsync("You are away again");
        Assert.Contains("away again", (await smtp.MailAsync()).GetProperty("text").ToString(), StringComparison.Ordinal);

        desk.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(HttpStatusCode.Forbidden, (await Customer.ReturnAsync(desk.Desk.Address, token)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Customer.ReturnAsync(desk.Desk.Address, token[..^6] + "AAAAAA")).Status);
    }

    private static void Trusting(IServiceCollection services) => services.AddSingleton(new SmtpTrust((_, certificate, _, _) => certificate?.Subject.Contains("localhost", StringComparison.Ordinal) is true));

    private static async Task<int> FreePortAsync()
    {
        await using var smtp = await MailServer.StartAsync();
        return smtp.Port;
    }
}
