package id.temani.flows.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.casefile.Appointment;
import id.temani.flows.Flows;
import id.temani.resident.Language;
import id.temani.wording.CaseLine;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What residents read of appointments: plain words, and on a locked screen not even those. */
class InvitationWordingTest {

    private static final int PREVIEW = 60;
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,}");
    private static final Flows FLOWS = Flows.load();

    @ParameterizedTest
    @EnumSource
    void aKindIsSaidWithoutAbbreviations(Appointment.Kind kind) {
        for (var language : Language.all()) {
            assertThat(plainly(kind, language)).doesNotContainPattern(ABBREVIATION);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INVITED", "INVITED_MOVED"})
    void aLockedScreenDoesNotTellWhatAnInvitationIsFor(CaseLine line) {
        for (var language : Language.all()) {
            var brief = Map.of("agent", "Ayu", "kind", "%", "time", shortest(language));
            assertThat(FLOWS.phrasebook().text(language, line, brief).indexOf('%'))
                    .isGreaterThanOrEqualTo(PREVIEW);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SCHEDULE", "SCHEDULE_ONE", "SCHEDULE_CHOSEN", "SCHEDULE_OTHERS"})
    void norDoesTheSchedule(CaseLine line) {
        for (var language : Language.all()) {
            var values = Map.of("number", "1", "time", shortest(language), "answer", "", "kind", "%");
            var row = FLOWS.phrasebook().text(language, CaseLine.AGENDA_ROW, values);
            var all = FLOWS.phrasebook().text(language, line, Map.of("rows", row));
            assertThat(all.indexOf('%')).isGreaterThanOrEqualTo(PREVIEW);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INVITED_CHECK_IN", "INVITED_MOVED_CHECK_IN", "APPOINTMENT_OFF"})
    void whatIsAlsoSaidOfACheckInSpeaksOfNoMeeting(CaseLine line) {
        for (var language : Language.all()) {
            var values = Map.of("agent", "Ayu", "kind", "", "time", shortest(language));
            assertThat(FLOWS.phrasebook().text(language, line, values))
                    .doesNotContainPattern("temu|Bisa datang|meet|you come");
        }
    }

    private static String shortest(Language language) {
        return language.equals(Language.INDONESIAN) ? "Rabu 1 Mei 2030, 16.00 WIB" : "Monday 1 May 2030, 16.00 WIB";
    }

    private static String plainly(Appointment.Kind kind, Language language) {
        return FLOWS.phrasebook().text(language, CaseLine.valueOf("FOR_" + kind.name()));
    }
}
