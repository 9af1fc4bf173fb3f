using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Desk;

namespace BlinkAudioBot.Pages;

/// <summary>Every word that the pages in <c>src/web</c> ask for; the desk's are in <see cref="DeskPageWords"/>.</summary>
internal static class PageWords
{
    private const string Sentences = """
        page.title
        page.brand
        page.skip
        page.failure
        page.noScript
        page.help.heading
        page.help.lead
        page.help.open
        page.help.close
        page.help.ready
        page.help.readyPhone
        page.help.readyCamera
        page.help.readyWifi
        page.help.good
        page.help.goodLeave
        page.help.goodTyping
        page.help.goodPerson
        page.help.privacy
        page.chat.label
        page.chat.name
        page.chat.about
        page.chat.log
        page.chat.loading
        page.chat.assistant
        page.chat.agent
        page.chat.typing {name}
        page.chat.you
        page.chat.message
        page.chat.placeholder
        page.chat.charactersLeft {count}
        page.chat.send
        page.chat.sending
        page.chat.sent
        page.chat.seen
        page.chat.waiting
        page.chat.notSent
        page.chat.tryAgain
        page.chat.answered
        page.chat.picture
        page.chat.file
        page.chat.cardProblem
        page.chat.suggestions
        page.chat.newMessages
        page.chat.toNewest
        page.connection.connecting
        page.connection.reconnecting
        page.connection.offline
        page.connection.ended
        page.connection.startOver
        page.returning.wait
        page.returning.refused
        page.returning.why
        page.returning.goOn
        page.widget.region
        page.widget.open
        page.widget.openUnread {count}
        page.widget.close
        page.widget.chat
        page.widget.unread {count}
        page.widget.loading
        page.widget.failure
        page.widget.tryAgain
        page.micCheck.title
        page.micCheck.start
        page.micCheck.tryAgain
        page.micCheck.play
        page.micCheck.level
        page.micCheck.back
        page.micCheck.privacy
        page.micCheck.ready.heading
        page.micCheck.ready.text
        page.micCheck.asking.heading
        page.micCheck.asking.text
        page.micCheck.listening.heading
        page.micCheck.listening.text
        page.micCheck.works.heading
        page.micCheck.works.text
        page.micCheck.silent.heading
        page.micCheck.silent.text
        page.micCheck.blocked.heading
        page.micCheck.blocked.text
        page.micCheck.none.heading
        page.micCheck.none.text
        page.micCheck.busy.heading
        page.micCheck.busy.text
        page.micCheck.insecure.heading
        page.micCheck.insecure.text
        page.micCheck.chat.privacy
        page.micCheck.chat.sending
        page.micCheck.chat.told
        page.micCheck.chat.failed
        page.micCheck.chat.stays
        """;

    /// <summary>The sentences of all pages and of what their servers say, to be checked at start.</summary>
    public static IReadOnlyList<SentenceNeed> Needs { get; } =
        [.. SentenceNeed.ParseAll(Sentences), .. DeskPageWords.Needs, .. DeskWords.Needs];
}
