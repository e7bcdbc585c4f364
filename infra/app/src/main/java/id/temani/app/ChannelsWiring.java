package id.temani.app;

import id.temani.app.intake.CommittedTurns;
import id.temani.app.intake.Intake;
import id.temani.app.intake.OneChatFirst;
import id.temani.app.start.Defaults;
import id.temani.conversation.Reception;
import id.temani.delivery.DeliveryReports;
import id.temani.desk.ClockDesk;
import id.temani.desk.ConversationDesk;
import id.temani.desk.OnePerson;
import id.temani.desk.SimulatorCodes;
import id.temani.flows.Flows;
import id.temani.postgres.Storage;
import id.temani.postgres.clock.DatabaseClock;
import id.temani.postgres.delivery.JdbcDeliveryReports;
import id.temani.relay.Topics;
import id.temani.resident.Language;
import id.temani.simulator.MovableClock;
import id.temani.simulator.SimulatorChannel;
import id.temani.simulator.Visitors;
import id.temani.telegram.TelegramChannel;
import id.temani.whatsapp.TypedWords;
import id.temani.whatsapp.WhatsAppConfiguration;
import id.temani.wording.Line;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The channels, each switched on by its own settings, and where they hand in what arrives. */
@Configuration(proxyBeanMethods = false)
@Import({TelegramChannel.class, WhatsAppConfiguration.class, SimulatorChannel.class})
class ChannelsWiring {

    @Bean
    Reception reception(
            ConversationDesk desk,
            CommittedTurns turns,
            OnePerson onePerson,
            Storage storage,
            TransactionTemplate turnTransaction,
            Clock clock) {
        var intake = new Intake(desk, turns, storage.parkedMessages(), turnTransaction, clock);
        return new OneChatFirst(onePerson, turns, intake);
    }

    @Bean
    OnePerson onePerson(Storage storage, Flows flows, Clock clock) {
        return new OnePerson(
                storage.conversations(),
                storage.twoChats(),
                storage.roster(),
                storage.dailyCounts(),
                storage.outbox(),
                flows.phrasebook(),
                clock);
    }

    @Bean
    Topics topics(Storage storage) {
        return storage.topics();
    }

    @Bean
    TypedWords typedWords(Flows flows) {
        return (language, words) -> flows.phrasebook()
                .text(
                        language.orElse(Language.INDONESIAN),
                        Line.TYPED_WORDS,
                        Map.of("words", String.join(" · ", words)));
    }

    @Bean
    DeliveryReports deliveryReports(
            JdbcClient jdbc, TransactionTemplate turnTransaction, Clock clock, ClockDesk desk, CommittedTurns turns) {
        return new JdbcDeliveryReports(
                jdbc,
                turnTransaction,
                clock,
                (lane, owner, nature, reason) -> turns.run(() -> desk.undelivered(lane, owner, nature, reason)));
    }

    @Bean
    SimulatorCodes simulatorCodes(
            Storage storage,
            Flows flows,
            Environment environment,
            @Value("${temani.simulator.enabled:false}") boolean enabled) {
        return new SimulatorCodes(
                storage.browserPasses(), enabled && Defaults.realChannelIsOn(environment), flows.phrasebook());
    }

    @Bean
    Visitors simulatorVisitors(Storage storage, Clock clock, Environment environment) {
        return new Visitors() {
            @Override
            public boolean areChecked() {
                return Defaults.realChannelIsOn(environment);
            }

            @Override
            public Optional<String> enter(String code) {
                return storage.browserPasses().enter(code, clock.instant());
            }

            @Override
            public boolean admits(String session) {
                return storage.browserPasses().admits(session, clock.instant());
            }
        };
    }

    @Bean
    MovableClock simulatorTime(DatabaseClock clock, Environment environment) {
        return new MovableClock() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public boolean mayMove() {
                return !Defaults.realChannelIsOn(environment);
            }

            @Override
            public Instant advance(Duration by) {
                clock.move(by);
                return clock.instant();
            }
        };
    }
}
