using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>A person of the support team takes over, and what becomes of it.</summary>
public sealed class DeskTranscripts
{
    private const string Known = "they can't hear me on my mini, all of them, iphone";

    [Fact]
    public Task A_person_takes_over_and_gives_back_to_the_bot() => Waiting()
        .Says("are you there?")
        .Agent("Robin", "take")
        .Says("hello", "it is an outdoor 4, sorry")
        .Agent("Robin", "reply", """{"text":"Hello, I read what you tried. Is it *all* of them?"}""")
        .Agent("Robin", "reply", """{"step":"speaker-volume"}""")
        .Presses("Didn't help")
        .Agent("Robin", "note", """{"text":"Sounds like the signal."}""")
        .Agent("Robin", "return", """{"step":"internet-connection","slots":{"device":"outdoor-4","scope":"one"},"text":"The bot goes on with you."}""")
        .Presses("It works now")
        .VerifyAsync("desk-back-to-bot");

    [Fact]
    public Task A_person_closes_what_is_resolved() => Held()
        .Agent("Robin", "close", """{"resolution":"resolved","text":"Glad that it works."}""")
        .Says("good").Says("human").Presses("Yes, pass it on")
        .Agent("Sam", "take")
        .VerifyAsync("desk-closed-resolved");

    [Fact]
    public Task A_person_closes_what_is_not_resolved() => Held()
        .Agent("Robin", "close", """{"resolution":"unresolved"}""")
        .Says("thanks", "it still does not work")
        .Agent("Sam", "take")
        .VerifyAsync("desk-closed-unresolved");

    [Fact]
    public Task A_person_closes_what_was_left_and_opens_it_again() => Held()
        .Agent("Robin", "close", """{"resolution":"abandoned"}""")
        .Agent("Robin", "reopen")
        .Agent("Sam", "take")
        .VerifyAsync("desk-reopened");

    [Fact]
    public Task An_agent_who_is_silent_loses_the_case() => Held()
        .Says("hello?")
        .Waits(TimeSpan.FromMinutes(9))
        .Agent("Robin", "note", """{"text":"I look it up."}""")
        .Waits(TimeSpan.FromMinutes(9))
        .Agent("Robin", "reply", """{"text":"Please wait a moment."}""")
        .Waits(TimeSpan.FromHours(30))
        .Says("I am back")
        .Waits(TimeSpan.FromHours(1))
        .Says("is anybody there?")
        .Agent("Sam", "take")
        .VerifyAsync("desk-vanished");

    [Fact]
    public Task A_case_goes_from_hand_to_hand() => Held()
        .Agent("Sam", "take")
        .Agent("Sam", "reply", """{"text":"Me too"}""")
        .Agent("Robin", "hand-on", """{"to":{"id":"sam","name":"Sam"}}""")
        .Agent("Robin", "reply", """{"text":"One more thing"}""")
        .Agent("Sam", "release")
        .Agent("Robin", "take").Agent("Robin", "take")
        .Agent("Kim", "release", """{"force":true}""")
        .VerifyAsync("desk-hand-to-hand");

    [Fact]
    public Task Who_waits_is_told_the_place_and_the_hours() => Waiting()
        .System("queued", """{"position":3,"open":true,"waitMinutes":10}""")
        .System("queued", """{"position":1,"open":false,"opensAt":"2026-01-06T09:00:00+01:00"}""")
        .Says("what can you do?")
        .Presses("It works now")
        .Agent("Robin", "take")
        .VerifyAsync("desk-waiting");

    [Fact]
    public Task An_address_that_cannot_be_read_is_asked_for_again_whenever_it_is_written() => Waiting()
        .System("queued", Closed)
        .Says("eve@example", "eve@example.com", "sorry, it is eve@example,org")
        .VerifyAsync("desk-email-unreadable");

    [Fact]
    public Task Who_comes_outside_the_hours_can_have_the_answer_by_email() => Waiting()
        .System("queued", Closed)
        .Says("what can you do?", "blah")
        .Presses("Get the answer by e-mail").PressesItAgain()
        .Says("eve at example dot com", "eve@example", "where is the reset button?", "eve@example.com")
        .Says("and it blinks red")
        .Agent("Robin", "take").Agent("Robin", "reply", """{"text":"Try <b>again</b>"}""")
        .Says("i am back").Agent("Robin", "reply", """{"text":"Hello"}""")
        .Agent("Robin", "close", """{"resolution":"unresolved","text":"Bye"}""")
        .VerifyAsync("desk-email");

    [Fact]
    public Task Who_waits_too_long_can_wait_on_or_ask_for_an_email_in_words() => Waiting()
        .System("queued", """{"position":2,"open":true,"takesEmail":true}""")
        .System("queued", """{"position":2,"open":true,"late":true,"closesAt":"2026-01-05T17:00:00+01:00","takesEmail":true,"offersEmail":true}""")
        .Presses("Wait here")
        .Says("please mail me at eve@example.com.")
        .Says("no").Says("by email")
        .System("queued", """{"position":1,"open":true,"takesEmail":true}""")
        .Presses("It works now")
        .VerifyAsync("desk-email-in-words");

    [Fact]
    public Task Who_is_told_when_the_team_is_back_may_not_have_an_email() => Waiting()
        .System("queued", """{"position":2,"open":false,"opensAt":"2026-01-15T09:00:00+01:00"}""")
        .Says("mail me at eve@example.com")
        .System("queued", """{"position":2,"open":true}""")
        .Agent("Robin", "take").Agent("Robin", "reply", """{"text":"Hello"}""")
        .VerifyAsync("desk-closed-hours");

    [Fact]
    public Task A_person_takes_the_case_while_it_is_asked_where_to_write() => Waiting()
        .System("queued", Closed)
        .Presses("Get the answer by e-mail")
        .Agent("Robin", "take")
        .Says("eve@example.com").Presses("Wait here")
        .Agent("Robin", "release")
        .Says("eve@example.com")
        .VerifyAsync("desk-email-taken");

    [Fact]
    public Task A_watched_conversation_is_taken() => new Talk()
        .Joins().Says(Known)
        .Agent("Robin", "take")
        .OpensAgain()
        .Presses("Didn't help")
        .Agent("Robin", "return")
        .VerifyAsync("desk-watched");

    [Fact]
    public Task On_Teams_the_words_tell_who_speaks() => new Talk(channel: "msteams")
        .Joins().Says("human").Presses("Yes, pass it on")
        .Agent("Robin", "take").Agent("Robin", "reply", """{"text":"Hello"}""").Agent("Robin", "reply", """{"step":"factory-reset"}""")
        .VerifyAsync("desk-teams");

    private const string Closed =
        """{"position":1,"open":false,"opensAt":"2026-01-06T09:00:00+01:00","takesEmail":true,"offersEmail":true}""";

    private static Talk Waiting() => new Talk().Joins().Says(Known).Presses("Didn't help").Says("human").Presses("Yes, pass it on");

    private static Talk Held() => Waiting().Agent("Robin", "take");
}
