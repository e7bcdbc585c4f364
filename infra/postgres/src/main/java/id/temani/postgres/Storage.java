package id.temani.postgres;

import id.temani.access.BrowserPasses;
import id.temani.casefile.CaseHandOver;
import id.temani.casefile.Draft;
import id.temani.casefile.Interview;
import id.temani.conversation.Conversations;
import id.temani.conversation.ParkedMessages;
import id.temani.conversation.ReceiptCodes;
import id.temani.conversation.TwoChats;
import id.temani.delivery.OneTimeLinks;
import id.temani.delivery.Outbox;
import id.temani.delivery.PollOffsets;
import id.temani.handoff.Feedbacks;
import id.temani.handoff.HandOvers;
import id.temani.handoff.Handoffs;
import id.temani.handoff.Invitations;
import id.temani.handoff.Joinings;
import id.temani.handoff.Places;
import id.temani.handoff.Roster;
import id.temani.handoff.RoutingNotes;
import id.temani.handoff.Silences;
import id.temani.later.Later;
import id.temani.postgres.access.JdbcBrowserPasses;
import id.temani.postgres.casefile.CaseStorage;
import id.temani.postgres.conversation.Erasure;
import id.temani.postgres.conversation.JdbcConversations;
import id.temani.postgres.conversation.JdbcParkedMessages;
import id.temani.postgres.conversation.JdbcReceiptCodes;
import id.temani.postgres.conversation.JdbcTwoChats;
import id.temani.postgres.conversation.ShownMessages;
import id.temani.postgres.delivery.ClaimedRows;
import id.temani.postgres.delivery.JdbcOneTimeLinks;
import id.temani.postgres.delivery.JdbcOutbox;
import id.temani.postgres.delivery.JdbcPollOffsets;
import id.temani.postgres.delivery.Outgoing;
import id.temani.postgres.delivery.SentIds;
import id.temani.postgres.handoff.JdbcFeedbacks;
import id.temani.postgres.handoff.JdbcHandOvers;
import id.temani.postgres.handoff.JdbcHandoffs;
import id.temani.postgres.handoff.JdbcInvitations;
import id.temani.postgres.handoff.JdbcJoinings;
import id.temani.postgres.handoff.JdbcPlaces;
import id.temani.postgres.handoff.JdbcRoster;
import id.temani.postgres.handoff.JdbcRoutingNotes;
import id.temani.postgres.handoff.JdbcSilences;
import id.temani.postgres.later.JdbcLater;
import id.temani.postgres.privacy.JdbcDailyCounts;
import id.temani.postgres.privacy.JdbcRightsUsed;
import id.temani.postgres.privacy.Retention;
import id.temani.postgres.privacy.StaleConversations;
import id.temani.postgres.referral.JdbcReferrals;
import id.temani.postgres.relay.JdbcActiveTalks;
import id.temani.postgres.relay.JdbcHeldLines;
import id.temani.postgres.relay.JdbcLeavingLines;
import id.temani.postgres.relay.JdbcLooseLines;
import id.temani.postgres.relay.JdbcSpokenLines;
import id.temani.postgres.relay.JdbcTalkNotes;
import id.temani.postgres.relay.JdbcTopics;
import id.temani.postgres.relay.JdbcWaitingLines;
import id.temani.postgres.reminder.JdbcReminders;
import id.temani.postgres.safety.JdbcSafetyEvents;
import id.temani.postgres.tally.JdbcTally;
import id.temani.postgres.vault.DayKeys;
import id.temani.postgres.vault.KeyFiles;
import id.temani.postgres.vault.Keyring;
import id.temani.postgres.vault.Vault;
import id.temani.privacy.DailyCounts;
import id.temani.privacy.RightsUsed;
import id.temani.referral.Referrals;
import id.temani.relay.ActiveTalks;
import id.temani.relay.HeldLine;
import id.temani.relay.HeldLines;
import id.temani.relay.LeavingLines;
import id.temani.relay.LooseLine;
import id.temani.relay.LooseLines;
import id.temani.relay.SpokenLines;
import id.temani.relay.TalkNotes;
import id.temani.relay.Topics;
import id.temani.relay.WaitingLine;
import id.temani.relay.WaitingLines;
import id.temani.reminder.Reminders;
import id.temani.safety.SafetyEvents;
import id.temani.tally.Tally;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Every port of the core on one PostgreSQL. All of them join the transaction of the calling thread; only
 * {@link #retention} opens transactions itself.
 */
public record Storage(
        Conversations conversations,
        ParkedMessages parkedMessages,
        Outbox outbox,
        OneTimeLinks oneTimeLinks,
        PollOffsets pollOffsets,
        Handoffs handoffs,
        Roster roster,
        Silences silences,
        Places places,
        HandOvers handOvers,
        Joinings joinings,
        Feedbacks feedbacks,
        RoutingNotes routingNotes,
        HeldLines heldLines,
        LooseLines looseLines,
        LeavingLines leavingLines,
        WaitingLines waitingLines,
        TalkNotes talkNotes,
        ActiveTalks activeTalks,
        SpokenLines spokenLines,
        Topics topics,
        Invitations invitations,
        BrowserPasses browserPasses,
        ReceiptCodes receiptCodes,
        TwoChats twoChats,
        SafetyEvents safetyEvents,
        DailyCounts dailyCounts,
        RightsUsed rightsUsed,
        CaseStorage cases,
        Referrals referrals,
        Later later,
        Reminders reminders,
        Tally tally,
        Retention retention) {

    /**
     * @param transactions on the same data source as {@code jdbc}
     * @param node names this running instance in leases; a restarted one needs another
     */
    public static Storage on(JdbcClient jdbc, TransactionOperations transactions, KeyFiles keys, UUID node) {
        var vault = new Vault(keys);
        var keyring = new Keyring(jdbc, vault);
        var parkingKeys = new DayKeys(jdbc, vault, DayKeys.Purpose.PARKED);
        var shownKeys = new DayKeys(jdbc, vault, DayKeys.Purpose.SHOWN);
        var sentIds = new SentIds(vault, shownKeys);
        var outgoing = new Outgoing(keyring, node);

        var outbox = new JdbcOutbox(jdbc, outgoing, new ClaimedRows(keyring), sentIds, node);
        var erasure = new Erasure(jdbc, keyring, node);
        var conversations =
                new JdbcConversations(jdbc, keyring, outgoing, new ShownMessages(jdbc, keyring, sentIds), erasure);
        var links = new JdbcOneTimeLinks(jdbc, vault, keyring);
        var parked = new JdbcParkedMessages(jdbc, vault, parkingKeys);
        var invitations = new JdbcInvitations(jdbc, vault);
        var browserPasses = new JdbcBrowserPasses(jdbc, vault);
        var receiptCodes = new JdbcReceiptCodes(jdbc, vault);
        var rightsUsed = new JdbcRightsUsed(jdbc);
        var heldLines = new JdbcHeldLines(jdbc, keyring);
        var looseLines = new JdbcLooseLines(jdbc, keyring);
        var spokenLines = new JdbcSpokenLines(jdbc, vault);
        var feedbacks = new JdbcFeedbacks(jdbc, keyring);
        var talkNotes = new JdbcTalkNotes(jdbc, keyring);
        var reminders = new JdbcReminders(jdbc);
        var cases = CaseStorage.on(jdbc, keyring);
        var waitingLines = new JdbcWaitingLines(jdbc, keyring);
        var stale = new StaleConversations(jdbc, transactions, keyring, conversations);
        return new Storage(
                conversations,
                parked,
                outbox,
                links,
                new JdbcPollOffsets(jdbc, vault),
                new JdbcHandoffs(jdbc, keyring),
                new JdbcRoster(jdbc, keyring),
                new JdbcSilences(jdbc),
                new JdbcPlaces(jdbc),
                new JdbcHandOvers(jdbc, keyring),
                new JdbcJoinings(jdbc),
                feedbacks,
                new JdbcRoutingNotes(jdbc),
                heldLines,
                looseLines,
                new JdbcLeavingLines(jdbc, keyring),
                waitingLines,
                talkNotes,
                new JdbcActiveTalks(jdbc),
                spokenLines,
                new JdbcTopics(jdbc),
                invitations,
                browserPasses,
                receiptCodes,
                new JdbcTwoChats(jdbc, keyring, erasure),
                new JdbcSafetyEvents(jdbc),
                new JdbcDailyCounts(jdbc, new SecureRandom()),
                rightsUsed,
                cases,
                new JdbcReferrals(jdbc, vault, keyring),
                new JdbcLater(jdbc),
                reminders,
                new JdbcTally(jdbc, new SecureRandom()),
                new Retention(
                        jdbc,
                        outbox,
                        parked,
                        List.of(
                                links::forgetExpired,
                                now -> heldLines.forgetHeldBefore(now.minus(HeldLine.KEPT)),
                                now -> looseLines.forgetHeldBefore(now.minus(LooseLine.KEPT)),
                                now -> waitingLines.forgetSentBefore(now.minus(WaitingLine.KEPT)),
                                now -> spokenLines.forgetBefore(now.minus(SpokenLines.KEPT)),
                                now -> feedbacks.forgetWordsBefore(now.atOffset(ZoneOffset.UTC)
                                        .toLocalDate()
                                        .withDayOfMonth(1)
                                        .minusMonths(Feedbacks.MONTHS - 1)),
                                now -> talkNotes.forgetOver(),
                                now -> cases.drafts().forgetBefore(now.minus(Draft.KEPT)),
                                now -> cases.interviews().forgetBefore(now.minus(Interview.KEPT)),
                                now -> cases.handOvers().forgetBefore(now.minus(CaseHandOver.KEPT)),
                                invitations::forgetExpired,
                                browserPasses::forgetExpired,
                                receiptCodes::forgetExpired,
                                now -> rightsUsed.forgetBefore(now.minus(Retention.PROOF_KEPT)),
                                now -> reminders.forgetSettledBefore(now.minus(Retention.REQUEST_KEPT))),
                        parkingKeys,
                        shownKeys,
                        stale));
    }
}
