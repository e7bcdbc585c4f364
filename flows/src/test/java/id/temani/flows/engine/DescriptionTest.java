package id.temani.flows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Facts;
import id.temani.conversation.FlowEngine;
import id.temani.conversation.Talk;
import id.temani.flows.Flows;
import id.temani.resident.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The copy of what we hold, as the person reads it. */
class DescriptionTest {

    private static final Flows FLOWS = Flows.load();
    private static final FlowEngine ENGINE = FLOWS.engine();
    private static final String LATE_ON_SUNDAY = "2026-11-22T19:56:03.641878314Z";

    /** In Jakarta and, an hour later, in Makassar it is Monday already. */
    @Test
    void aConsentIsSaidWithTheDayAndTheClockOfWhereThePersonIs() {
        assertThat(ENGINE.describe(agreed(Language.INDONESIAN, "contoh-barat")))
                .contains("• Setuju mengisi cek: Senin 23 November 2026, 02.56 WIB · teks versi 1, kode 8b004de6");
        assertThat(ENGINE.describe(agreed(Language.INDONESIAN, "margasari")))
                .contains("• Setuju mengisi cek: Senin 23 November 2026, 03.56 WITA · teks versi 1, kode 8b004de6");
        assertThat(ENGINE.describe(agreed(Language.of("en").orElseThrow(), "margasari")))
                .contains("• Agreed to the check: Monday 23 November 2026, 03.56 WITA · text version 1, code 8b004de6");
    }

    /** Whoever has not said yet where they are has the clock of Jakarta. */
    @Test
    void noTimeOfAnyConsentIsShownAsAMachineWritesIt() {
        for (var language : Language.all()) {
            var lines = ENGINE.describe(agreed(language, ""));

            assertThat(lines).filteredOn(line -> line.contains("WIB")).hasSize(4);
            assertThat(lines).noneMatch(line -> line.contains("T19:56") || line.contains("#"));
        }
    }

    private static Talk agreed(Language language, String unit) {
        var facts = new HashMap<String, String>(Map.of(Facts.AGE, "18-plus"));
        if (!unit.isEmpty()) {
            facts.put(Facts.UNIT, unit);
        }
        for (var consent :
                new String[] {Facts.CONSENT_A, Facts.CONSENT_B, Facts.CONSENT_REMINDERS, Facts.CONSENT_CHECK_INS}) {
            facts.put(consent, "1");
            facts.put(Facts.timeOf(consent), LATE_ON_SUNDAY);
            facts.put(Facts.textOf(consent), "8b004de6" + "0".repeat(56));
        }
        return new Talk(language, Optional.empty(), Optional.empty(), facts, Map.of(), 0, 0, Optional.empty());
    }
}
