package id.temani.referral;

import id.temani.casefile.CaseConsent;
import id.temani.casefile.CaseConsents;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseFiles;
import id.temani.casefile.CaseText;
import id.temani.casefile.CaseWord;
import id.temani.casefile.ConsentKind;
import id.temani.delivery.Letters;
import id.temani.handoff.AgentId;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.wording.CaseLine;
import id.temani.wording.Choice;
import id.temani.wording.ReferralLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks a resident whether a facility may learn of them, and lets them add to the letter, thing by thing. Whatever is changed, they
 * are asked anew: an answer is to the words that stand above it.
 */
public final class ReferralQuestion {

    private final Referrals referrals;
    private final CaseFiles files;
    private final CaseConsents consents;
    private final ReferralDetails details;
    private final ReferralLetter letter;
    private final CaseText text;

    public ReferralQuestion(
            Referrals referrals,
            CaseFiles files,
            CaseConsents consents,
            ReferralDetails details,
            ReferralLetter letter,
            CaseText text) {
        this.referrals = referrals;
        this.files = files;
        this.consents = consents;
        this.details = details;
        this.letter = letter;
        this.text = text;
    }

    /** The question names everything that the facility will see. */
    void ask(AgentId agent, CaseFile file, Referral proposed, Instant now, Letters letters) {
        var language = file.whose().language();
        var values = letter.disclosed(proposed, file, language);
        var question = text.text(language, ReferralLine.CONSENT, values);
        var version = text.text(language, ReferralLine.CONSENT_VERSION);
        var number = proposed.number();
        consents.ask(new CaseConsent(
                number,
                file.resident(),
                ConsentKind.REFERRAL,
                agent,
                Optional.empty(),
                Optional.of(file.id()),
                CaseConsent.Shown.of(version, question, now),
                CaseConsent.Answer.OPEN,
                Optional.empty()));
        letters.to(
                file.resident(),
                text.say(language, ReferralLine.CONSENT, values)
                        .offering(
                                text.button(language, CaseWord.AGREE, number, CaseLine.AGREE),
                                text.button(language, CaseWord.REFUSE, number, CaseLine.REFUSE),
                                text.button(language, CaseWord.CONTENTS, number, ReferralLine.CONTENTS_BUTTON)));
    }

    /** ISI SURAT 12 shows what could be added; with the name of one behind it, that is added, or taken out again. */
    public void contents(
            ConversationId resident,
            Language language,
            int number,
            String said,
            ReferralDetails.Told told,
            Instant now,
            Letters letters) {
        var asked = consents.of(resident, number)
                .filter(one -> one.kind() == ConsentKind.REFERRAL && one.answer() == CaseConsent.Answer.OPEN);
        var file = asked.flatMap(CaseConsent::file).flatMap(files::lock);
        var proposed = file.flatMap(one -> referrals.openOf(one.id()))
                .flatMap(one -> referrals.lock(one.id()))
                .filter(one -> one.state() == ReferralState.PROPOSED && one.number() == number);
        if (proposed.isEmpty()) {
            letters.to(resident, text.say(language, CaseLine.QUESTION_GONE));
            return;
        }
        var known = details.known(file.get(), told);
        var named = known.keySet().stream()
                .filter(detail -> Language.all().stream()
                        .anyMatch(spoken -> details.name(detail, spoken).equalsIgnoreCase(said)))
                .findFirst();
        if (named.isEmpty()) {
            list(proposed.get(), known, language, letters);
        } else {
            var changed = proposed.get().telling(toggled(proposed.get(), named.get(), known));
            referrals.save(changed);
            ask(asked.get().askedBy(), file.get(), changed, now, letters);
        }
    }

    private static Map<Detail, String> toggled(Referral proposed, Detail detail, Map<Detail, String> known) {
        var told = new EnumMap<Detail, String>(Detail.class);
        told.putAll(proposed.terms().told());
        if (told.remove(detail) == null) {
            Optional.ofNullable(known.get(detail)).ifPresent(value -> told.put(detail, value));
        }
        return told;
    }

    private void list(Referral proposed, Map<Detail, String> known, Language language, Letters letters) {
        if (known.isEmpty()) {
            letters.to(proposed.resident(), text.say(language, ReferralLine.CONTENTS_NONE));
            return;
        }
        var rows = known.entrySet().stream()
                .map(one -> "• " + details.say(one.getKey(), one.getValue(), language))
                .collect(Collectors.joining("\n"));
        letters.to(
                proposed.resident(),
                text.say(language, ReferralLine.CONTENTS, Map.of("rows", rows))
                        .offering(buttons(proposed, List.copyOf(known.keySet()), language)));
    }

    private Choice[] buttons(Referral proposed, List<Detail> known, Language language) {
        var buttons = new ArrayList<Choice>();
        for (var detail : known) {
            var name = details.name(detail, language);
            var line = proposed.terms().told().containsKey(detail) ? ReferralLine.TAKE_OUT : ReferralLine.ADD;
            var label = text.text(language, line, Map.of("what", name));
            buttons.add(text.button(language, CaseWord.CONTENTS, proposed.number(), name, label));
        }
        return buttons.toArray(Choice[]::new);
    }
}
