package id.temani.flows.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.resident.Language;
import id.temani.resident.Languages;
import id.temani.screening.Instrument;
import id.temani.screening.Option;
import id.temani.screening.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What residents read in the packs we ship. */
class PackWordingTest {

    /** Labels that hurt, promises nobody can keep, and "Anda" beside "kamu". */
    private static final List<String> FORBIDDEN = List.of(
            "pecandu",
            "junkie",
            "penyalah guna",
            "korban",
            "pelaku",
            "kecanduan",
            "sakau",
            "kotor",
            "kambuh",
            "melapor",
            "anda ",
            "addict",
            "abuse",
            "clean",
            "pasti aman",
            "dipenjara",
            "anonim",
            "barang haram");

    /** A description under an item of a list, in characters (Twilio Content API, {@code twilio/list-picker}). */
    private static final int DESCRIPTION_LENGTH = 72;

    private static final int LIST_LENGTH = 10;

    @ParameterizedTest
    @ValueSource(strings = {"assist-3.1", "readiness-ruler"})
    void blamesNobodyAndPromisesNothing(String pack) {
        for (var wording : wordings(InstrumentFiles.bundled(pack))) {
            for (var language : Language.all()) {
                assertThat(wording.in(language).toLowerCase(Locale.ROOT)).doesNotContain(FORBIDDEN);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"assist-3.1", "readiness-ruler"})
    void fitsIntoAMessageAndIntoAList(String pack) {
        var instrument = InstrumentFiles.bundled(pack);

        assertThat(instrument.about().longest()).isLessThanOrEqualTo(300);
        assertThat(instrument.intro().longest()).isLessThanOrEqualTo(300);
        assertThat(instrument.questions()).allSatisfy(question -> {
            if (question.options().size() <= LIST_LENGTH) {
                assertThat(question.options())
                        .allSatisfy(
                                option -> assertThat(option.label().longest()).isLessThanOrEqualTo(DESCRIPTION_LENGTH));
            }
            for (var language : Language.all()) {
                assertThat(question.options().stream()
                                .map(option -> option.title().in(language)))
                        .doesNotHaveDuplicates();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"assist-3.1", "readiness-ruler"})
    void isTranslatedAndNotCopied(String pack) {
        assertThat(InstrumentFiles.bundled(pack).questions()).allSatisfy(question -> {
            var text = question.text();
            assertThat(text.in(Languages.ENGLISH)).isNotEqualTo(text.in(Language.INDONESIAN));
        });
    }

    private static List<Wording> wordings(Instrument instrument) {
        var wordings = new ArrayList<>(List.of(instrument.title(), instrument.about(), instrument.intro()));
        instrument.questions().forEach(question -> {
            wordings.add(question.text());
            question.help().ifPresent(wordings::add);
            question.options().stream().map(Option::label).forEach(wordings::add);
            question.options().stream().map(Option::title).forEach(wordings::add);
        });
        wordings.addAll(instrument.bandWords().values());
        instrument.scales().forEach(scale -> wordings.add(scale.name()));
        return wordings;
    }
}
