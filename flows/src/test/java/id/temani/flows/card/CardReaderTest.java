package id.temani.flows.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.flows.card.Card.Audience;
import id.temani.flows.yaml.UnreadableFile;
import id.temani.resident.Languages;
import org.junit.jupiter.api.Test;

class CardReaderTest {

    private static final String FILE = """
            topic: sleep
            title: {id: Tidur, en: Sleep}
            cards:
              - id: sleep-well
                title: {id: Tidur nyenyak, en: Sleeping well}
                pages:
                  - {id: Matikan layar., en: Switch the screen off.}
                asked-as: {id: susah tidur, en: cannot sleep}
                source: our own
                reviewed-by: none
                reviewed-on: none
            """;

    @Test
    void readsACardInBothLanguages() {
        var card = read(FILE).card("sleep-well").orElseThrow();

        assertThat(card.title().in(Languages.ENGLISH)).isEqualTo("Sleeping well");
        assertThat(card.pages()).hasSize(1);
        assertThat(card.reviewedBy()).isEmpty();
        assertThat(card.audience()).isEqualTo(Audience.EVERYBODY);
    }

    @Test
    void saysWhereAndWhyACardIsRefused() {
        refused("    source: our own\n", "", "sleep.yaml:4: cards[1]: \"source\" is missing");
        refused(", en: Switch the screen off.", "", "sleep.yaml:7: cards[1].pages[1]: \"en\" is missing");
        refused("id: sleep-well", "id: Sleep Well", "sleep.yaml:4: cards[1].id: an id has 1 to 24");
        refused(
                "Tidur nyenyak",
                "Tidur nyenyak sepanjang malam",
                "sleep.yaml:5: cards[1].title: a title has at most 24");
        refused("reviewed-on: none", "reviewed-on: soon", "sleep.yaml:11: cards[1].reviewed-on: a day like");
        refused("reviewed-on: none", "reviewed-on: 2026-11-01", "sleep.yaml:4: cards[1]: Who reviewed a card");
        refused("asked-as", "asked", "sleep.yaml:8: cards[1].asked: unknown key");
        refused("id: sleep-well", "id: sleep", "sleep.yaml:4: cards[1].id: another topic or card is called that");
    }

    @Test
    void legalSentencesWaitForASignature() {
        var legal = FILE.replace("    source", "    legal: true\n    source");
        var signed = legal.replace("reviewed-by: none", "reviewed-by: a lawyer")
                .replace("reviewed-on: none", "reviewed-on: 2026-11-01");

        assertThat(read(legal).shelves(Audience.OTHERS)).isEmpty();
        assertThat(read(legal).under("sleep", Audience.OTHERS)).isEmpty();
        assertThat(read(signed).under("sleep", Audience.OTHERS)).hasSize(1);
    }

    @Test
    void familiesReadWhatIsForThemAndWhatIsForEverybody() {
        var family = read(FILE.replace("    source", "    for: family\n    source"));

        assertThat(family.under("sleep", Audience.FAMILY)).hasSize(1);
        assertThat(family.under("sleep", Audience.OTHERS)).isEmpty();
        assertThat(read(FILE).under("sleep", Audience.FAMILY)).hasSize(1);
    }

    @Test
    void anUnlistedTopicIsOnNoShelf() {
        assertThat(read(FILE.replace("cards:", "listed: false\ncards:")).shelves(Audience.OTHERS))
                .isEmpty();
    }

    private static void refused(String right, String wrong, String complaint) {
        assertThat(FILE).contains(right);
        assertThatThrownBy(() -> read(FILE.replace(right, wrong)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith(complaint);
    }

    private static Cards read(String content) {
        var reader = new CardReader();
        reader.read("sleep.yaml", content);
        return reader.cards();
    }
}
