package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.NoUnits;
import id.temani.unit.UnitId;
import id.temani.wording.Keys;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What staff see of a request, and when. */
class OfferCardsTest {

    private static final Instant NOON = Instant.parse("2026-11-02T05:00:00Z");

    private final OfferCards cards = new OfferCards(new Keys(), new NoUnits());

    @Test
    void whereSomebodyComesBackFromIsSeenAfterAcceptanceOnly() {
        var request =
                comingBack(new Aftercare(Optional.of(Aftercare.Origin.CLINIC), Optional.of(Aftercare.Hope.GROUP)));

        var offer = cards.offer(request, Language.INDONESIAN, NOON).text();
        var card = cards.caseCard(request, Language.INDONESIAN).text();

        assertThat(offer).doesNotContain("aftercare", "door.");
        assertThat(card).contains("door.returning{}, aftercare.clinic{}, aftercare.group{}");
    }

    @Test
    void whatWasLeftOutIsNotMentioned() {
        var card = cards.caseCard(comingBack(Aftercare.NONE), Language.INDONESIAN);

        assertThat(card.text()).contains("door=door.returning{}").doesNotContain("aftercare");
    }

    private static Handoff comingBack(Aftercare aftercare) {
        var asking = new Asking(
                ConversationId.random(),
                Channel.TELEGRAM,
                Language.INDONESIAN,
                Handoff.Door.RETURNING,
                new UnitId("margasari"),
                new Wishes(Wishes.Area.ANY, Optional.empty(), Wishes.Gender.ANY, Wishes.When.NOW, aftercare),
                false,
                Optional.empty());
        return Handoff.asked(HandoffId.random(), new Alias("Melati", 28), asking, NOON);
    }
}
