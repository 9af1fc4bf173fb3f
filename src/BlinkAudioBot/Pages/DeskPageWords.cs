using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Pages;

/// <summary>Every word that the support team's page in <c>src/web/desk</c> asks for.</summary>
internal static class DeskPageWords
{
    private const string Sentences = """
        deskPage.title
        deskPage.brand
        deskPage.skip
        deskPage.failure
        deskPage.noScript
        deskPage.loading
        deskPage.close
        deskPage.cancel
        deskPage.you
        deskPage.connection.connecting
        deskPage.connection.online
        deskPage.connection.lost
        deskPage.connection.lostLong
        deskPage.account.signIn
        deskPage.account.ended
        deskPage.account.signOut
        deskPage.account.withProvider
        deskPage.account.email
        deskPage.account.password
        deskPage.account.join
        deskPage.account.joinAs {role}
        deskPage.account.name
        deskPage.account.nameHint
        deskPage.account.passwordHint
        deskPage.account.toSignIn
        deskPage.account.failed.wrongPassword
        deskPage.account.failed.locked
        deskPage.account.failed.invitationInvalid
        deskPage.account.failed.otherAddress
        deskPage.account.failed.addressTaken
        deskPage.account.failed.invalidName
        deskPage.account.failed.invalidEmail
        deskPage.account.failed.invalidPassword
        deskPage.account.failed.invalidScopes
        deskPage.account.failed.lastAdmin
        deskPage.account.failed.tooManyRequests
        deskPage.account.failed.noRole
        deskPage.account.failed.offline
        deskPage.account.failed.other
        deskPage.role.agent
        deskPage.role.supervisor
        deskPage.role.admin
        deskPage.team.title
        deskPage.team.online
        deskPage.team.offline
        deskPage.team.signOut
        deskPage.team.change
        deskPage.team.saveRole
        deskPage.team.roleHint
        deskPage.team.remove
        deskPage.team.reallyRemove
        deskPage.team.invite
        deskPage.team.email
        deskPage.team.role
        deskPage.team.makeLink
        deskPage.team.linkHint
        deskPage.team.copy
        deskPage.team.copied
        deskPage.team.office
        deskPage.team.byProvider
        deskPage.apiKeys.title
        deskPage.apiKeys.lead
        deskPage.apiKeys.none
        deskPage.apiKeys.make
        deskPage.apiKeys.name
        deskPage.apiKeys.nameHint
        deskPage.apiKeys.may
        deskPage.apiKeys.read
        deskPage.apiKeys.write
        deskPage.apiKeys.notes
        deskPage.apiKeys.days
        deskPage.apiKeys.days30
        deskPage.apiKeys.days90
        deskPage.apiKeys.days365
        deskPage.apiKeys.days1095
        deskPage.apiKeys.madeHint
        deskPage.apiKeys.made {name} {date}
        deskPage.apiKeys.until {date}
        deskPage.apiKeys.used {time}
        deskPage.apiKeys.unused
        deskPage.apiKeys.revoke
        deskPage.apiKeys.reallyRevoke
        deskPage.audit.title
        deskPage.audit.lead
        deskPage.audit.at
        deskPage.audit.who
        deskPage.audit.what
        deskPage.audit.detail
        deskPage.audit.nobody
        deskPage.audit.sign-in
        deskPage.audit.sign-in-failed
        deskPage.audit.sign-out
        deskPage.audit.invite
        deskPage.audit.join
        deskPage.audit.change-role
        deskPage.audit.remove-agent
        deskPage.audit.end-sessions
        deskPage.audit.see-case
        deskPage.audit.see-transcript
        deskPage.audit.see-conversation
        deskPage.audit.search
        deskPage.audit.see-audit
        deskPage.audit.create-key
        deskPage.audit.revoke-key
        deskPage.audit.take
        deskPage.audit.reply
        deskPage.audit.note
        deskPage.audit.return
        deskPage.audit.hand-on
        deskPage.audit.release
        deskPage.audit.close
        deskPage.audit.reopen
        deskPage.view.open
        deskPage.view.mine
        deskPage.view.closed
        deskPage.view.bot
        deskPage.queue.label
        deskPage.queue.waits {time}
        deskPage.queue.ago {time}
        deskPage.queue.team
        deskPage.queue.unread
        deskPage.queue.more
        deskPage.queue.nothingFound
        deskPage.queue.empty.open
        deskPage.queue.empty.mine
        deskPage.queue.empty.closed
        deskPage.queue.empty.bot
        deskPage.group.waiting
        deskPage.group.reply
        deskPage.group.answered
        deskPage.group.team
        deskPage.group.bot
        deskPage.group.closed
        deskPage.group.found
        deskPage.time.under
        deskPage.time.minutes {count}
        deskPage.time.hours {count}
        deskPage.time.days {count}
        deskPage.search.label
        deskPage.search.placeholder
        deskPage.search.clear
        deskPage.search.filters
        deskPage.search.device
        deskPage.search.any
        deskPage.search.from
        deskPage.search.to
        deskPage.phase.triage
        deskPage.phase.guide
        deskPage.phase.answer
        deskPage.phase.handoff
        deskPage.phase.closed
        deskPage.nothing.title
        deskPage.nothing.lead
        deskPage.nothing.alerts
        deskPage.state.waiting {time}
        deskPage.state.reopened {time}
        deskPage.state.with-agent {name}
        deskPage.state.answered {name}
        deskPage.state.with-bot
        deskPage.resolution.resolved
        deskPage.resolution.unresolved
        deskPage.resolution.abandoned
        deskPage.channel.directline
        deskPage.channel.webchat
        deskPage.channel.msteams
        deskPage.channel.email
        deskPage.channel.other
        deskPage.action.take
        deskPage.action.reopen
        deskPage.action.return
        deskPage.action.hand-on
        deskPage.action.release
        deskPage.action.close
        deskPage.case.back
        deskPage.case.missing
        deskPage.case.talk
        deskPage.case.record
        deskPage.case.reopened {count}
        deskPage.case.looks {name}
        deskPage.case.writes {name}
        deskPage.live.title
        deskPage.live.lead
        deskPage.talk.log
        deskPage.talk.customer
        deskPage.talk.bot
        deskPage.talk.typing
        deskPage.talk.card
        deskPage.talk.pressed
        deskPage.talk.picture
        deskPage.talk.file
        deskPage.talk.noteTag
        deskPage.talk.sending
        deskPage.talk.sent
        deskPage.talk.seen
        deskPage.talk.notSent
        deskPage.talk.tryAgain
        deskPage.talk.drop
        deskPage.talk.newMessages
        deskPage.talk.toNewest
        deskPage.reply.reply
        deskPage.reply.note
        deskPage.reply.replyHint
        deskPage.reply.noteHint
        deskPage.reply.takeFirst
        deskPage.reply.isTaken {name}
        deskPage.reply.isClosed
        deskPage.reply.label
        deskPage.reply.noteLabel
        deskPage.reply.placeholder
        deskPage.reply.notePlaceholder
        deskPage.reply.send
        deskPage.reply.keep
        deskPage.reply.offers
        deskPage.reply.noOffer
        deskPage.reply.step
        deskPage.reply.camera
        deskPage.record.urgent
        deskPage.record.abusive
        deskPage.record.suggestion
        deskPage.record.notSure
        deskPage.record.reason
        deskPage.record.email
        deskPage.record.opened
        deskPage.record.seen
        deskPage.record.rating
        deskPage.record.steps
        deskPage.record.left
        deskPage.record.skipped
        deskPage.record.missed
        deskPage.record.sendStep
        deskPage.record.sendStepNamed {step}
        deskPage.slot.problem
        deskPage.slot.device
        deskPage.slot.platform
        deskPage.slot.scope
        deskPage.slot.syncModule
        deskPage.slot.otherPhone
        deskPage.reason.asked
        deskPage.reason.exhausted
        deskPage.reason.unsupported
        deskPage.reason.taken
        deskPage.reason.errors
        deskPage.suggestion.all-done
        deskPage.suggestion.no-two-way-audio
        deskPage.suggestion.skipped
        deskPage.outcome.worked
        deskPage.outcome.not_worked
        deskPage.outcome.next
        deskPage.outcome.skipped
        deskPage.outcome.cannot
        deskPage.outcome.open
        deskPage.closing.title
        deskPage.closing.how
        deskPage.closing.resolved
        deskPage.closing.unresolved
        deskPage.closing.abandoned
        deskPage.closing.text
        deskPage.handing.title
        deskPage.handing.lead
        deskPage.handing.nobody
        deskPage.handing.me
        deskPage.returning.title
        deskPage.returning.lead
        deskPage.returning.step
        deskPage.returning.whereItWas
        deskPage.returning.leftOut {step}
        deskPage.returning.found
        deskPage.returning.unknown
        deskPage.returning.text
        deskPage.notice.has {name}
        deskPage.notice.notYours
        deskPage.notice.notTaken
        deskPage.notice.closed
        deskPage.notice.unknownStep
        deskPage.notice.badSlot
        deskPage.notice.impossible
        deskPage.notice.role
        deskPage.notice.offline
        deskPage.notice.handed {name}
        deskPage.notice.failed
        deskPage.alert.waiting {reference}
        deskPage.alert.message {reference}
        deskPage.alert.handed {reference}
        deskPage.alert.late {reference}
        deskPage.alerts.title
        deskPage.alerts.lead
        deskPage.alerts.sound
        deskPage.alerts.notifications
        deskPage.alerts.denied
        deskPage.keys.title
        deskPage.keys.j
        deskPage.keys.k
        deskPage.keys.slash
        deskPage.keys.open
        deskPage.keys.mine
        deskPage.keys.closed
        deskPage.keys.bot
        deskPage.keys.t
        deskPage.keys.r
        deskPage.keys.n
        deskPage.keys.b
        deskPage.keys.h
        deskPage.keys.u
        deskPage.keys.e
        deskPage.keys.o
        deskPage.keys.question
        deskPage.keys.escape
        deskPage.keys.canned
        deskPage.keys.on
        """;

    /// <summary>The sentences, to be checked at start.</summary>
    public static IReadOnlyList<SentenceNeed> Needs { get; } = [.. SentenceNeed.ParseAll(Sentences)];
}
