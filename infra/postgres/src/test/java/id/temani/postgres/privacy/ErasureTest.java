package id.temani.postgres.privacy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Conversation;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.Outbox;
import id.temani.delivery.ProviderId;
import id.temani.handoff.Handoff;
import id.temani.postgres.Database;
import id.temani.wording.Utterance;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private static final List<String> OF_A_CASE = List.of(
            "case_file",
            "case_record",
            "case_consent",
            "case_draft",
            "appointment(",
            "appointment_part",
            "referral(",
            "referral_step",
            "reminder");

    private static final Utterance BYE = Utterance.plain("Sudah dihapus.");

    private final Database database = Database.empty();
    private final Town town = new Town(database);

    /** Their case, appointments, referral and reminders go; the group, everybody else's and every count stay. */
    @Test
    void leavesNothingOfThePersonAndEverythingOfOthers() {
        var people = town.live();
        var group = new TownCases(town.storage(), people.agent()).live(people.sari(), people.budi());
        var ofSari = tracesOf(people.sari());
        assertThat(ofSari).doesNotContain(group.id().value().toString());
        var before = rows();
        var rowsOfSari = rowsWith(before, ofSari);
        for (var table : OF_A_CASE) {
            assertThat(rowsOfSari).as(table).anyMatch(row -> row.startsWith("public." + table));
            assertThat(before)
                    .filteredOn(row -> row.startsWith("public." + table))
                    .hasSizeGreaterThan(1);
        }

        erase(people.sari(), Optional.empty());

        var after = rows();
        assertThat(rowsWith(after, ofSari)).isEmpty();
        var others = new HashSet<>(before);
        others.removeAll(rowsOfSari);
        others.removeIf(row -> row.startsWith("public.seen_message"));
        var left = new HashSet<>(after);
        left.removeIf(row -> row.startsWith("public.seen_message"));
        assertThat(left).isEqualTo(others).anyMatch(row -> row.startsWith("public.tally"));
    }

    @Test
    void leavesNoTraceOfAFarewellOnceItIsAccepted() {
        var people = town.live();
        var before =
                Everything.in(database).cellsWith(people.sari().id().value().toString());
        assertThat(before).isNotEmpty();
        var farewell = OutboundMessage.to(people.sari().id(), BYE);

        erase(people.sari(), Optional.of(farewell));
        assertThat(Everything.in(database).cellsWith(people.sari().id().value().toString()))
                .isEmpty();
        assertThat(Everything.in(database).cellsWith(Town.SARI)).isEmpty();
        town.storage().outbox().complete(List.of(new Outbox.Sent(farewell.id(), new ProviderId("1"))), Database.NOON);

        assertThat(Everything.in(database).cellsWith(farewell.id().value().toString()))
                .isEmpty();
    }

    @Test
    void givesAnErasedAgentsTalkBackToTheQueue() {
        var people = town.live();
        var talk = town.storage().handoffs().waiting(10).getFirst().taken(people.agent(), Database.NOON);
        town.storage().handoffs().save(talk);

        erase(people.chat(), Optional.empty());

        var back = town.storage().handoffs().find(talk.id()).orElseThrow();
        assertThat(back.status()).isEqualTo(Handoff.Status.WAITING);
        assertThat(back.agent()).isEmpty();
        for (var trace : List.of(people.agent().value(), people.chat().id().value())) {
            assertThat(Everything.in(database).cellsWith(trace.toString())).isEmpty();
        }
    }

    private void erase(Conversation person, Optional<OutboundMessage> farewell) {
        database.inTransaction(() -> town.storage().conversations().erase(person.id(), farewell, Database.NOON));
    }

    /** The ids and hashes that lead to this person: of the conversation, its requests, events and addresses. */
    private Set<String> tracesOf(Conversation person) {
        return Set.copyOf(database.jdbc()
                .sql("""
                        select :id::text
                         union select id::text from handoff where resident = :id
                         union select id::text from safety_event where conversation_id = :id
                         union select id::text from held_line where writer = :id
                         union select id::text from outbox where owner = :id or lane = :id
                         union select hash::text from address where conversation_id = :id
                         union select id::text from case_file where resident = :id
                         union select referral.id::text from referral join case_file on case_file.id = case_id
                                where resident = :id
                         union select appointment_id::text from appointment_part join case_file on case_file.id = case_id
                                group by appointment_id having bool_and(resident = :id)
                        """)
                .param("id", person.id().value())
                .query((row, number) -> row.getString(1))
                .list());
    }

    private Set<String> rows() {
        return Everything.in(database).cells().stream().collect(groupingBy(Everything.Cell::row)).values().stream()
                .map(cells -> cells.getFirst().row()
                        + cells.stream().map(Everything.Cell::text).toList())
                .collect(toSet());
    }

    private static Set<String> rowsWith(Set<String> rows, Set<String> traces) {
        return rows.stream()
                .filter(row -> traces.stream().anyMatch(row::contains))
                .collect(toSet());
    }
}
