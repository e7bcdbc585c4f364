package id.temani.app;

import id.temani.app.start.FirstCodes;
import id.temani.app.start.UnreviewedContent;
import id.temani.app.start.Welcome;
import id.temani.casefile.CaseOpening;
import id.temani.desk.AgentCases;
import id.temani.desk.AgentDesk;
import id.temani.desk.AgentWords;
import id.temani.desk.CheckInDesk;
import id.temani.desk.Continuation;
import id.temani.desk.ConversationDesk;
import id.temani.desk.CoordinatorDesk;
import id.temani.desk.DataSummary;
import id.temani.desk.Effects;
import id.temani.desk.Entrance;
import id.temani.desk.FeedbackDesk;
import id.temani.desk.FlowSteps;
import id.temani.desk.InTalk;
import id.temani.desk.Leaving;
import id.temani.desk.PersonalRights;
import id.temani.desk.ReminderReplies;
import id.temani.desk.ResidentCases;
import id.temani.desk.ResidentDesk;
import id.temani.desk.StaffErasure;
import id.temani.desk.Suspensions;
import id.temani.desk.TalkWords;
import id.temani.flows.Flows;
import id.temani.handoff.Attention;
import id.temani.handoff.Dispatch;
import id.temani.handoff.DutyDesk;
import id.temani.handoff.HandoffDesk;
import id.temani.handoff.JoiningDesk;
import id.temani.handoff.OfferCards;
import id.temani.handoff.Rotas;
import id.temani.handoff.SilenceDesk;
import id.temani.handoff.WaitingDesk;
import id.temani.postgres.Storage;
import id.temani.redis.RedisConnection;
import id.temani.relay.AgentLines;
import id.temani.relay.HandOverDesk;
import id.temani.relay.RelayDesk;
import id.temani.safety.SafetyDesk;
import id.temani.tally.Programme;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** Rules on top of the ports. */
@Configuration(proxyBeanMethods = false)
class DeskWiring {

    private final SecureRandom random = new SecureRandom();

    @Bean
    OfferCards offerCards(Flows flows) {
        return new OfferCards(flows.phrasebook(), flows.units());
    }

    @Bean
    Attention attention(Storage storage) {
        return new Attention(storage.silences(), storage.later());
    }

    @Bean
    Dispatch dispatch(Storage storage, OfferCards cards, Flows flows, OfferProperties offers, AgentProperties agents) {
        return new Dispatch(
                storage.handoffs(),
                storage.roster(),
                storage.routingNotes(),
                flows.units(),
                cards,
                flows.phrasebook(),
                storage.later(),
                offers.terms(agents));
    }

    @Bean
    WaitingDesk waitingDesk(Storage storage, Flows flows) {
        return new WaitingDesk(storage.handoffs(), storage.places(), storage.later(), flows.phrasebook());
    }

    @Bean
    HandoffDesk handoffDesk(
            Storage storage,
            Dispatch dispatch,
            OfferCards cards,
            Attention attention,
            WaitingDesk waiting,
            Flows flows) {
        return new HandoffDesk(
                storage.handoffs(),
                storage.roster(),
                dispatch,
                cards,
                flows.phrasebook(),
                storage.later(),
                attention,
                waiting,
                storage.handOvers(),
                random);
    }

    @Bean
    DutyDesk dutyDesk(Storage storage, HandoffDesk handoffs, Flows flows, AgentProperties agents) {
        return new DutyDesk(
                storage.roster(),
                new Rotas(flows.units()),
                handoffs,
                Flows.shiftWords(),
                storage.later(),
                flows.phrasebook(),
                agents.longestDuty());
    }

    @Bean
    SilenceDesk silenceDesk(Storage storage, HandoffDesk handoffs, Flows flows) {
        return new SilenceDesk(
                storage.handoffs(),
                storage.roster(),
                storage.silences(),
                handoffs,
                storage.later(),
                flows.phrasebook());
    }

    @Bean
    SafetyDesk safetyDesk(Storage storage, OfferCards cards, Flows flows) {
        return new SafetyDesk(
                storage.safetyEvents(),
                storage.roster(),
                new Rotas(flows.units()),
                cards,
                flows.phrasebook(),
                storage.later());
    }

    @Bean
    Continuation continuation(Storage storage, Flows flows) {
        return new Continuation(storage.conversations(), storage.receiptCodes(), flows.phrasebook(), random);
    }

    @Bean
    FlowSteps flowSteps(
            Storage storage,
            HandoffDesk handoffs,
            RelayDesk relay,
            SafetyDesk safety,
            Continuation continuation,
            ReminderReplies reminders,
            CaseOpening cases,
            DataSummary summary,
            FeedbackDesk feedback,
            Flows flows) {
        var rights = new PersonalRights(
                handoffs,
                storage.handoffs(),
                storage.roster(),
                summary,
                reminders,
                cases,
                storage.rightsUsed(),
                flows.phrasebook());
        var effects = new Effects(
                handoffs,
                storage.handoffs(),
                storage.roster(),
                relay,
                safety,
                storage.dailyCounts(),
                storage.tally(),
                flows.units(),
                continuation,
                rights,
                feedback,
                storage.later(),
                flows.phrasebook());
        return new FlowSteps(flows.engine(), storage.handoffs(), effects);
    }

    @Bean
    ResidentDesk residentDesk(
            Storage storage,
            RedisConnection redis,
            FlowSteps steps,
            InTalk inTalk,
            Continuation continuation,
            RelayDesk relay,
            SafetyDesk safety,
            ReminderReplies reminders,
            ResidentCases cases,
            Programme programme,
            Flows flows) {
        var entrance = new Entrance(
                storage.invitations(), storage.roster(), flows.units(), flows.engine(), flows.phrasebook());
        return new ResidentDesk(
                flows.safetyNet(),
                redis.limit(),
                steps,
                flows.vocabulary(),
                inTalk,
                entrance,
                continuation,
                relay,
                safety,
                reminders,
                storage.dailyCounts(),
                storage.tally(),
                programme.posters(),
                cases,
                flows.phrasebook());
    }

    @Bean
    AgentDesk agentDesk(
            Storage storage,
            HandoffDesk handoffs,
            DutyDesk duty,
            RelayDesk relay,
            AgentLines lines,
            HandOverDesk handOvers,
            SafetyDesk safety,
            TalkWords talks,
            CheckInDesk checkIns,
            ReminderReplies reminders,
            AgentCases cases,
            JoiningDesk joinings,
            Suspensions suspensions,
            Flows flows) {
        var words = new AgentWords(
                storage.handoffs(),
                handoffs,
                duty,
                relay,
                lines,
                handOvers,
                safety,
                talks,
                checkIns,
                suspensions,
                new StaffErasure(flows.phrasebook()),
                new Leaving(suspensions, storage.roster(), storage.parkedMessages(), flows.phrasebook()),
                cases,
                flows.phrasebook());
        return new AgentDesk(
                storage.roster(),
                joinings,
                storage.handoffs(),
                handoffs,
                relay,
                lines,
                words,
                cases,
                reminders,
                flows.vocabulary(),
                flows.engine(),
                flows.phrasebook());
    }

    @Bean
    ConversationDesk conversationDesk(
            Storage storage, ResidentDesk residents, AgentDesk agents, CoordinatorDesk coordinators, Clock clock) {
        return new ConversationDesk(
                storage.conversations(),
                storage.parkedMessages(),
                storage.outbox(),
                residents,
                agents,
                coordinators,
                clock);
    }

    @Bean
    FirstCodes firstCodes(Storage storage, Flows flows, TransactionTemplate turnTransaction, Clock clock) {
        return new FirstCodes(storage.invitations(), storage.roster(), flows.units(), turnTransaction, clock);
    }

    @Bean
    UnreviewedContent unreviewedContent(Environment environment) {
        return new UnreviewedContent(environment);
    }

    @Bean
    Welcome welcome(Environment environment, FirstCodes codes) {
        return new Welcome(environment, codes, System.out);
    }
}
