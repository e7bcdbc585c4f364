package id.temani.flows.card;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.flows.Flows;
import id.temani.flows.card.Card.Audience;
import id.temani.flows.definition.CardChecks;
import id.temani.flows.definition.Known;
import id.temani.flows.engine.DefinedFlowEngine;
import id.temani.flows.text.HouseRules;
import id.temani.resident.Language;
import id.temani.resident.Languages;
import id.temani.screening.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the cards we ship keep to, beyond what is checked at every start. */
class CardWordingTest {

    private static final Flows FLOWS = Flows.load();
    private static final Cards CARDS = FLOWS.parts().cards();
    private static final Pattern YOU = Pattern.compile("(?iu)\\bkamu\\b|\\p{L}mu\\b|\\baku\\b");
    private static final int MOST_WORDS = 12;

    @Test
    void sentencesAreShort() {
        var tooLong = new ArrayList<String>();
        for (var card : CARDS.all()) {
            Stream.concat(card.pages().stream(), card.advice().values().stream())
                    .flatMap(page -> Language.all().stream().map(page::in))
                    .flatMap(
                            text -> Stream.of(text.replaceAll("\\([^)]*\\)", "").split("[.!?:;]+")))
                    .filter(sentence -> sentence.strip().split("\\s+").length > MOST_WORDS)
                    .forEach(sentence -> tooLong.add(card.id() + ": " + sentence.strip()));
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void familiesAreNotCalledKamu() {
        var mixed = CARDS.shownTo(Audience.FAMILY).stream()
                .flatMap(card -> card.pages().stream())
                .map(page -> page.in(Language.INDONESIAN))
                .filter(text -> YOU.matcher(text).find())
                .toList();
        assertThat(mixed).isEmpty();
    }

    @Test
    void everySubstanceOfTheQuestionnaireHasACardWithAdviceForEveryBand() {
        var assist = FLOWS.parts().instruments().getFirst();
        for (var scale : assist.scales()) {
            assertThat(CARDS.card(scale.id()))
                    .as(scale.id())
                    .get()
                    .satisfies(card -> assertThat(card.advice()).containsKeys("low", "moderate", "high"));
        }
    }

    /** Whoever takes these daily may die of stopping at once: nothing they can read about them says to. */
    @Test
    void nothingTellsPeopleToStopAlcoholOrSedativesAtOnce() {
        for (var id : List.of("alcohol", "sedatives")) {
            var card = CARDS.card(id).orElseThrow();
            assertThat(card.pages())
                    .anySatisfy(page -> assertThat(page.in(Language.INDONESIAN))
                            .contains("angan berhenti mendadak tanpa tenaga kesehatan"));
            card.advice()
                    .forEach((band, text) -> assertThat(text.in(Language.INDONESIAN))
                            .matches(words -> band.equals("low") || words.contains("angan berhenti mendadak")));
            Stream.concat(card.pages().stream(), card.advice().values().stream())
                    .map(page -> page.in(Language.INDONESIAN).toLowerCase().replaceAll("jangan berhenti", ""))
                    .forEach(text ->
                            assertThat(text).doesNotContain("berhentilah", "berhenti sekarang", "segera berhenti"));
        }
    }

    /** What is read by people who may take alcohol or sedatives daily: a day without them is stopping at once. */
    @Test
    void adviceToBeginProposesNoDayWithout() {
        for (var id : List.of("begin-change", "urges", "staying-well", "sedatives")) {
            CARDS.card(id)
                    .orElseThrow()
                    .pages()
                    .forEach(page -> assertThat(page.in(Language.INDONESIAN))
                            .doesNotContain("hari tanpa", "berhenti sekarang", "berhenti total"));
        }
    }

    @Test
    void aPageThatTellsAtFirstSightOrIsTooLongIsRefused() {
        refused("Baju itu kotor.", "says \"kotor\"");
        refused("x".repeat(290), "characters, more than 300");
        refused("Telepon {nobody}.", "needs a value for {nobody}");
    }

    private static void refused(String page, String complaint) {
        var parts = FLOWS.parts();
        var rules = new HouseRules(300, 1024, 60, List.of(), List.of(), List.of("kotor"), List.of("zat"));
        var cards = new Cards(List.of(), List.of(card(page)));
        Known known = DefinedFlowEngine.known(parts);
        assertThat(CardChecks.complaints(cards, parts.flows(), parts.texts(), rules, known))
                .anySatisfy(line -> assertThat(line).contains(complaint));
    }

    private static Card card(String page) {
        var text = new Wording(Map.of(Language.INDONESIAN, page, Languages.ENGLISH, page));
        return new Card(
                "c",
                "t",
                Audience.EVERYBODY,
                false,
                false,
                text,
                List.of(text),
                text,
                Map.of(),
                "-",
                Optional.empty(),
                Optional.empty());
    }
}
