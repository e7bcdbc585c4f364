package id.temani.referral;

import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseText;
import id.temani.handoff.RecoveryAgent;
import id.temani.resident.Language;
import id.temani.unit.Unit;
import id.temani.unit.Units;
import id.temani.wording.Enclosure;
import id.temani.wording.Phrasebook;
import id.temani.wording.Printer;
import id.temani.wording.ReferralLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The letter for the facility: who by alias, from which unit, what is asked. In Indonesian for the facility; whoever is referred
 * and reads another language finds the same in it below.
 */
public final class ReferralLetter {

    private final Facilities facilities;
    private final Units units;
    private final CaseText text;
    private final Phrasebook phrases;
    private final ReferralDetails details;
    private final Printer printer;

    public ReferralLetter(
            Facilities facilities,
            Units units,
            CaseText text,
            Phrasebook phrases,
            ReferralDetails details,
            Printer printer) {
        this.facilities = facilities;
        this.units = units;
        this.text = text;
        this.phrases = phrases;
        this.details = details;
        this.printer = printer;
    }

    /** The address of a page, and until when it is open. */
    record Page(String address, Instant until) {
        @Override
        public String toString() {
            return "Page[redacted]";
        }
    }

    Enclosure print(Referral referral, CaseFile file, RecoveryAgent agent, Optional<Page> page, Instant now) {
        var lines = new ArrayList<>(lines(Language.INDONESIAN, referral, file, agent, page, now));
        var reads = file.whose().language();
        if (!reads.equals(Language.INDONESIAN)) {
            lines.add(" ");
            lines.addAll(lines(reads, referral, file, agent, page, now));
        }
        return printer.print(
                phrases.text(Language.INDONESIAN, ReferralLine.FILE_NAME),
                phrases.text(Language.INDONESIAN, ReferralLine.LETTER_HEADING),
                lines);
    }

    private List<String> lines(
            Language language,
            Referral referral,
            CaseFile file,
            RecoveryAgent agent,
            Optional<Page> page,
            Instant now) {
        var values = new HashMap<>(values(referral, file, language));
        values.put("agent", agent.name());
        values.put("date", text.day(now, file.care().unit(), language));
        var lines = new ArrayList<String>();
        for (var line : List.of(
                ReferralLine.LETTER_CODE,
                ReferralLine.LETTER_DATE,
                ReferralLine.LETTER_TO,
                ReferralLine.LETTER_FROM,
                ReferralLine.LETTER_WHO,
                ReferralLine.LETTER_CARE)) {
            lines.add(phrases.text(language, line, values));
        }
        lines.addAll(told(referral, language));
        var danger = referral.terms().danger().isPresent();
        lines.add(phrases.text(language, danger ? ReferralLine.LETTER_DANGER : ReferralLine.LETTER_AGREED));
        if (!tellsResults(referral)) {
            lines.add(phrases.text(language, ReferralLine.LETTER_NO_RESULTS));
        }
        page.ifPresentOrElse(
                open -> {
                    var until = text.day(open.until(), file.care().unit(), language);
                    lines.add(phrases.text(language, ReferralLine.LETTER_ANSWER, Map.of("date", until)));
                    lines.add(open.address());
                },
                () -> lines.add(phrases.text(language, ReferralLine.LETTER_NO_PAGE, values)));
        return lines;
    }

    /** The same, with all that the facility learns said in one go. */
    Map<String, String> disclosed(Referral referral, CaseFile file, Language language) {
        var values = new HashMap<>(values(referral, file, language));
        var told = told(referral, language);
        var sees = new ArrayList<>(List.of(phrases.text(language, ReferralLine.SEES, values)));
        if (!told.isEmpty()) {
            sees.add(phrases.text(language, ReferralLine.SEES_ADDED, Map.of("details", String.join("; ", told))));
        }
        sees.add(phrases.text(language, tellsResults(referral) ? ReferralLine.SEES_NOT : ReferralLine.SEES_NO_RESULTS));
        values.put("sees", String.join(" ", sees));
        return values;
    }

    /** What the resident added, line by line, always in the same order. */
    List<String> told(Referral referral, Language language) {
        var told = referral.terms().told();
        return Arrays.stream(Detail.values())
                .flatMap(detail -> Optional.ofNullable(told.get(detail)).stream()
                        .map(value -> details.say(detail, value, language)))
                .toList();
    }

    private static boolean tellsResults(Referral referral) {
        var told = referral.terms().told();
        return told.containsKey(Detail.BAND) || told.containsKey(Detail.POINTS);
    }

    /** What may be said about a referral: alias, unit, facility, kind of care, code. */
    Map<String, String> values(Referral referral, CaseFile file, Language language) {
        var terms = referral.terms();
        return Map.of(
                "alias", file.alias().toString(),
                "case", Integer.toString(file.number()),
                "number", Integer.toString(referral.number()),
                "unit", unit(file),
                "facility",
                        facilities
                                .byId(terms.facility())
                                .map(one -> one.name(language))
                                .orElse(terms.facility()),
                "care", name(terms.care(), language));
    }

    String unit(CaseFile file) {
        return units.byId(file.care().unit()).map(Unit::name).orElse("IBM");
    }

    String name(Care care, Language language) {
        return phrases.text(language, ReferralLine.valueOf("CARE_" + care.name()));
    }
}
