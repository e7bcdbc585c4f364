package id.temani.postgres.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Talk;
import id.temani.handoff.Handoff;
import id.temani.postgres.Database;
import id.temani.postgres.privacy.Town.Neighbours;
import id.temani.relay.HeldLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each class of data goes when its time is over, and not before. */
class RetentionTest {

    private static final Duration JUST = Duration.ofSeconds(1);

    private final Database database = Database.empty();
    private final Town town = new Town(database);
    private final Neighbours people = town.live();

    @Test
    void keepsEverythingAtFirst() {
        var swept = sweep(Duration.ofHours(1));

        assertThat(swept).isEqualTo(new Retention.Swept(0, 0, 0));
        assertThat(count("seen_message")).isPositive();
        assertThat(count("shown_message")).isEqualTo(2);
        assertThat(count("parked_message where sealed_message is not null")).isEqualTo(2);
    }

    @Test
    void forgetsHeldLinesAfterTenMinutes() {
        sweep(HeldLine.KEPT);
        assertThat(count("held_line")).isEqualTo(2);

        sweep(HeldLine.KEPT.plus(JUST));
        assertThat(count("held_line")).isZero();
    }

    @Test
    void forgetsWhichMessagesWereSeenAfterSevenDays() {
        sweep(Retention.SEEN_KEPT);
        assertThat(count("seen_message")).isPositive();

        sweep(Retention.SEEN_KEPT.plus(JUST));
        assertThat(count("seen_message")).isZero();
    }

    @Test
    void forgetsClosedMessagesAfterFourteenDays() {
        sweep(Retention.CLOSED_KEPT);
        assertThat(count("outbox where closed_at is not null")).isEqualTo(4);

        sweep(Retention.CLOSED_KEPT.plus(JUST));
        assertThat(count("outbox where closed_at is not null")).isZero();
        assertThat(count("outbox")).isEqualTo(2);
    }

    @Test
    void blanksParkedMessagesAfterADayAndSaysHowMany() {
        assertThat(sweep(Retention.PARKED_KEPT).abandoned()).isZero();

        assertThat(sweep(Retention.PARKED_KEPT.plus(JUST)).abandoned()).isEqualTo(2);
        assertThat(count("parked_message where sealed_message is not null")).isZero();

        sweep(Duration.ofDays(9));
        assertThat(count("parked_message")).isZero();
    }

    @Test
    void destroysTheKeysOfPastDays() {
        sweep(Duration.ofDays(2));
        assertThat(count("keys.day_key")).isEqualTo(2);

        sweep(Duration.ofDays(3));
        assertThat(count("keys.day_key")).isZero();
    }

    @Test
    void forgetsWhatIsOnPhonesAfterTwoDays() {
        sweep(Retention.SHOWN_KEPT.plus(JUST));

        assertThat(count("shown_message")).isZero();
        assertThat(count("outbox where sealed_provider_id is not null")).isZero();
        assertThat(count("outbox where provider_hash is not null")).isEqualTo(4);
    }

    @Test
    void forgetsAnswersAfterADayUnlessSomebodyStillWaits() {
        assertThat(sweep(Duration.ofHours(26)).answersForgotten()).isZero();

        settle(people.sari().id().value());
        assertThat(sweep(Duration.ofHours(24)).answersForgotten()).isZero();
        assertThat(sweep(Duration.ofHours(25)).answersForgotten()).isEqualTo(1);

        assertThat(talkOfSari().holdsScreening()).isFalse();
        assertThat(talkOfSari().position()).isEqualTo(Town.talk().position());
        assertThat(talkOfSari().fact("age")).contains("18-plus");
        assertThat(sweep(Duration.ofHours(25)).answersForgotten()).isZero();
    }

    @Test
    void keepsAResultForADayOfItsOwnHoweverOftenThePersonWrites() {
        settle(people.sari().id().value());
        var later = Database.NOON.plus(Duration.ofHours(20));
        database.inTransaction(() -> {
            var again = town.storage().conversations().lock(people.sari().id()).orElseThrow();
            return town.storage().conversations().settle(again, Optional.empty(), List.of(), later);
        });

        assertThat(sweep(Duration.ofHours(25)).answersForgotten()).isEqualTo(1);
    }

    @Test
    void forgetsPeopleWhoWereSilentForThirtyDaysUnlessTheyWait() {
        settle(people.sari().id().value());
        assertThat(sweep(Retention.IDLE_KEPT).conversationsForgotten()).isZero();

        var swept = sweep(Retention.IDLE_KEPT.plus(JUST));

        assertThat(swept.conversationsForgotten()).isEqualTo(1);
        assertThat(town.storage().conversations().peek(people.sari().id())).isEmpty();
        assertThat(town.storage().conversations().peek(people.budi().id())).isPresent();
        assertThat(town.storage().conversations().peek(people.chat().id())).isPresent();
        assertThat(count("handoff_month where requests = 1 and talks = 0")).isEqualTo(1);
    }

    @Test
    void reducesSettledRequestsToCountsAfterNinetyDays() {
        settle(people.sari().id().value());
        settle(people.budi().id().value());
        database.jdbc()
                .sql("update conversation set heard_at = heard_at + interval '1 year'")
                .update();

        sweep(Retention.REQUEST_KEPT);
        assertThat(count("handoff")).isEqualTo(2);

        sweep(Retention.REQUEST_KEPT.plus(JUST));
        assertThat(count("handoff")).isZero();
        assertThat(count("offer")).isZero();
        assertThat(count("handoff_month where month = '2026-03-01' and unit = 'melati' and requests = 2"))
                .isEqualTo(1);
    }

    @Test
    void forgetsWhatWasWrittenAboutSomebodyWhileTheyWereErased() {
        database.jdbc()
                .sql("delete from keys.wrapped_key where id = :sari")
                .param("sari", people.sari().id().value())
                .update();
        assertThat(count("outbox where owner = '" + people.sari().id().value() + "'"))
                .isEqualTo(3);

        sweep(Duration.ofHours(1));

        assertThat(count("outbox where owner = '" + people.sari().id().value() + "'"))
                .isZero();
        assertThat(count("outbox")).isEqualTo(3);
    }

    private Talk talkOfSari() {
        return town.storage()
                .conversations()
                .peek(people.sari().id())
                .orElseThrow()
                .talk();
    }

    private void settle(UUID resident) {
        var request = town.storage().handoffs().waiting(10).stream()
                .filter(one -> one.resident().value().equals(resident))
                .findFirst()
                .orElseThrow();
        town.storage().handoffs().save(request.settled(Database.NOON));
        assertThat(town.storage().handoffs().find(request.id()).orElseThrow().status())
                .isEqualTo(Handoff.Status.SETTLED);
    }

    private Retention.Swept sweep(Duration later) {
        Instant now = Database.NOON.plus(later);
        return town.storage().retention().sweep(now);
    }

    private int count(String rows) {
        return database.jdbc()
                .sql("select count(*) from " + rows)
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
