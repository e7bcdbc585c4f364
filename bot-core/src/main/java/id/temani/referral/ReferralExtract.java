package id.temani.referral;

import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseFiles;
import id.temani.casefile.CaseText;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.wording.Phrasebook;
import id.temani.wording.ReferralLine;
import java.util.List;
import java.util.Map;

/** Every referral that is kept of a resident, for the resident. */
public final class ReferralExtract {

    private final Referrals referrals;
    private final CaseFiles files;
    private final Facilities facilities;
    private final CaseText text;
    private final ReferralLetter letter;
    private final Phrasebook phrases;

    public ReferralExtract(
            Referrals referrals,
            CaseFiles files,
            Facilities facilities,
            CaseText text,
            ReferralLetter letter,
            Phrasebook phrases) {
        this.referrals = referrals;
        this.files = files;
        this.facilities = facilities;
        this.text = text;
        this.letter = letter;
        this.phrases = phrases;
    }

    /** Line by line; none when nobody ever proposed one. */
    public List<String> of(ConversationId resident, Language language) {
        return files.of(resident).stream()
                .flatMap(file -> referrals.of(file.id()).stream().map(one -> line(one, file, language)))
                .toList();
    }

    private String line(Referral one, CaseFile file, Language language) {
        var facility = one.terms().facility();
        var told = letter.told(one, language);
        var more = told.isEmpty()
                ? ""
                : " " + phrases.text(language, ReferralLine.DATA_TOLD, Map.of("details", String.join("; ", told)));
        return phrases.text(
                        language,
                        ReferralLine.DATA,
                        Map.of(
                                "date", text.day(one.since(), file.care().unit(), language),
                                "facility",
                                        facilities
                                                .byId(facility)
                                                .map(known -> known.name(language))
                                                .orElse(facility),
                                "state", phrases.text(language, ReferralLine.valueOf("STATE_" + one.state()))))
                + more;
    }
}
