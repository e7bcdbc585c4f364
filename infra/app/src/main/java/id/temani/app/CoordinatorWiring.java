package id.temani.app;

import id.temani.app.paper.QrCodes;
import id.temani.casefile.LeftCases;
import id.temani.desk.CoordinatorCases;
import id.temani.desk.CoordinatorChoices;
import id.temani.desk.CoordinatorDesk;
import id.temani.desk.CoordinatorFigures;
import id.temani.desk.CoordinatorInvitations;
import id.temani.desk.CoordinatorInvitations.Door;
import id.temani.desk.CoordinatorLists;
import id.temani.desk.CoordinatorOutreach;
import id.temani.desk.CoordinatorPosters;
import id.temani.desk.CoordinatorReviews;
import id.temani.desk.CoordinatorTeam;
import id.temani.desk.SimulatorCodes;
import id.temani.desk.StaffErasure;
import id.temani.desk.Suspensions;
import id.temani.desk.TrainingNotes;
import id.temani.flows.Flows;
import id.temani.flows.casefile.CaseData;
import id.temani.handoff.Assignments;
import id.temani.handoff.Dispatch;
import id.temani.handoff.HandoffDesk;
import id.temani.handoff.JoiningDesk;
import id.temani.handoff.OfferCards;
import id.temani.handoff.Oversight;
import id.temani.handoff.Rotas;
import id.temani.postgres.Storage;
import id.temani.relay.AgentLines;
import id.temani.relay.RelayDesk;
import id.temani.tally.Figures;
import id.temani.tally.Programme;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What coordinators do in the chat. */
@Configuration(proxyBeanMethods = false)
class CoordinatorWiring {

    private final SecureRandom random = new SecureRandom();

    @Bean
    Oversight oversight(Storage storage) {
        return new Oversight(storage.roster(), storage.handoffs());
    }

    @Bean
    CoordinatorLists coordinatorLists(
            Storage storage, Oversight oversight, OfferCards cards, Flows flows, AgentProperties agents) {
        return new CoordinatorLists(
                oversight,
                storage.handoffs(),
                new Rotas(flows.units()),
                cards,
                flows.phrasebook(),
                agents.maxLiveTalks());
    }

    @Bean
    CoordinatorChoices coordinatorChoices(
            Storage storage, Oversight oversight, Dispatch dispatch, OfferCards cards, Flows flows) {
        var assignments = new Assignments(storage.handoffs(), storage.roster(), dispatch, cards, flows.phrasebook());
        return new CoordinatorChoices(oversight, assignments, cards, flows.vocabulary(), flows.phrasebook());
    }

    @Bean
    JoiningDesk joiningDesk(Storage storage, Flows flows) {
        return new JoiningDesk(storage.roster(), storage.joinings(), storage.later(), flows.phrasebook(), random);
    }

    @Bean
    Suspensions suspensions(
            Storage storage, HandoffDesk handoffs, RelayDesk relay, AgentLines lines, LeftCases cases, Flows flows) {
        return new Suspensions(
                storage.roster(),
                storage.handoffs(),
                handoffs,
                relay,
                lines,
                storage.outbox(),
                cases,
                storage.later(),
                flows.phrasebook());
    }

    @Bean
    TrainingNotes trainingNotes(Storage storage, CaseData cases, Flows flows) {
        return new TrainingNotes(
                storage.roster(), new Rotas(flows.units()), cases.times(), storage.later(), flows.phrasebook());
    }

    @Bean
    CoordinatorTeam coordinatorTeam(
            Oversight oversight, JoiningDesk joinings, Suspensions suspensions, TrainingNotes training, Flows flows) {
        return new CoordinatorTeam(oversight, joinings, suspensions, training, flows.phrasebook());
    }

    @Bean
    CoordinatorInvitations coordinatorInvitations(Storage storage, Environment environment, Flows flows) {
        return new CoordinatorInvitations(
                storage.roster(),
                storage.invitations(),
                flows.units(),
                new QrCodes(),
                doors(environment),
                flows.phrasebook(),
                random);
    }

    /** Telegram's link needs the bot's name, which its token does not tell. */
    private static List<Door> doors(Environment environment) {
        var whatsApp = environment.getProperty("temani.whatsapp.from", "").replaceAll("\\D", "");
        var bot = environment.getProperty("temani.telegram.bot-name", "").replaceFirst("^@", "");
        return Stream.of(
                        Optional.of(new Door("WhatsApp", "https://wa.me/" + whatsApp + "?text=%s", true))
                                .filter(door -> !whatsApp.isEmpty()),
                        Optional.of(new Door("Telegram", "https://t.me/" + bot + "?start=%s", false))
                                .filter(door -> !bot.isEmpty()))
                .flatMap(Optional::stream)
                .toList();
    }

    @Bean
    CoordinatorPosters coordinatorPosters(Storage storage, Environment environment, Flows flows, Programme programme) {
        return new CoordinatorPosters(
                storage.roster(),
                flows.units(),
                programme.posters(),
                new QrCodes(),
                doors(environment),
                flows.phrasebook());
    }

    @Bean
    CoordinatorReviews coordinatorReviews(Storage storage, Oversight oversight, OfferCards cards, Flows flows) {
        return new CoordinatorReviews(oversight, storage.feedbacks(), cards, flows.phrasebook());
    }

    @Bean
    CoordinatorDesk coordinatorDesk(
            Storage storage,
            CoordinatorInvitations invitations,
            CoordinatorReviews reviews,
            CoordinatorLists lists,
            CoordinatorChoices choices,
            CoordinatorTeam team,
            Figures figures,
            Programme programme,
            CoordinatorPosters posters,
            SimulatorCodes codes,
            CoordinatorCases cases,
            Flows flows) {
        return new CoordinatorDesk(
                invitations,
                reviews,
                lists,
                choices,
                team,
                new CoordinatorFigures(figures, programme, storage.roster(), flows.phrasebook()),
                new CoordinatorOutreach(storage.tally(), programme.outreach(), storage.roster(), flows.phrasebook()),
                posters,
                cases,
                new StaffErasure(flows.phrasebook()),
                codes,
                flows.vocabulary(),
                flows.phrasebook());
    }
}
