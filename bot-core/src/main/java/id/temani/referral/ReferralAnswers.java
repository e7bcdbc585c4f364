package id.temani.referral;

import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseFiles;
import id.temani.casefile.CasePath;
import id.temani.casefile.CaseState;
import id.temani.casefile.CaseText;
import id.temani.casefile.Entry;
import id.temani.delivery.Letters;
import id.temani.resident.Language;
import id.temani.wording.ReferralLine;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a facility sees and answers on its page, without an account. Whoever has the address may; an address that never was one,
 * is too old, or belongs to a referral that is over gives the same nothing.
 */
public final class ReferralAnswers {

    private final Referrals referrals;
    private final CaseFiles files;
    private final CasePath path;
    private final CaseText text;
    private final ReferralLetter letter;
    private final PageTerms page;

    public ReferralAnswers(
            Referrals referrals, CaseFiles files, CasePath path, CaseText text, ReferralLetter letter, PageTerms page) {
        this.referrals = referrals;
        this.files = files;
        this.path = path;
        this.text = text;
        this.letter = letter;
        this.page = page;
    }

    /** All that a facility sees. */
    public record Shown(String alias, String unit, String care, String number, ReferralState state) {
        @Override
        public String toString() {
            return "Shown[%s, redacted]".formatted(state);
        }
    }

    /** Changes nothing, so that the preview of a link uses nothing up. */
    public Optional<Shown> show(String token, Language language, Instant now) {
        return referrals
                .byToken(token, now)
                .filter(one -> one.state().isShared())
                .flatMap(one -> files.find(one.file()).map(file -> shown(one, file, language)));
    }

    private Shown shown(Referral referral, CaseFile file, Language language) {
        return new Shown(
                file.alias().toString(),
                letter.unit(file),
                letter.name(referral.terms().care(), language),
                Integer.toString(referral.number()),
                referral.state());
    }

    /**
     * The facility's answer. Empty, and nothing changes, when it does not fit: the page is void, somebody answered before, or a
     * rejection names no reason.
     */
    public Optional<Shown> answer(
            String token,
            ReferralState answer,
            Optional<Rejection> why,
            Language language,
            Instant now,
            Letters letters) {
        var known = referrals.byToken(token, now);
        var file = known.flatMap(one -> files.lock(one.file()));
        var open = known.flatMap(one -> referrals.lock(one.id()))
                .filter(one -> one.state().isShared() && one.state().mayBecome(answer))
                .filter(one -> answer != ReferralState.REVOKED)
                .filter(one -> why.isPresent() == (answer == ReferralState.REJECTED));
        if (file.isEmpty() || open.isEmpty()) {
            return Optional.empty();
        }
        var answered = why.map(reason -> open.get().rejected(reason, now))
                .orElseGet(() -> open.get().becoming(answer, Entry.By.SERVICE, now));
        referrals.save(answered);
        referrals.keepPage(answered, now.plus(page.accepted()));
        if (!answered.state().isOpen() && file.get().state() == CaseState.REFERRED) {
            path.enter(file.get().becoming(CaseState.EVALUATION, Entry.By.SERVICE, now), now, letters);
        }
        tell(answered, file.get(), letters);
        return Optional.of(shown(answered, file.get(), language));
    }

    private void tell(Referral referral, CaseFile file, Letters letters) {
        var state = referral.state().name();
        var reads = file.whose().language();
        letters.to(
                file.resident(),
                text.say(reads, ReferralLine.valueOf(state + "_RESIDENT"), values(referral, file, reads)));
        text.agent(file.care().agent())
                .ifPresent(agent -> letters.about(
                        file.resident(),
                        agent.chat(),
                        text.say(
                                agent.reads(),
                                ReferralLine.valueOf(state + "_AGENT"),
                                values(referral, file, agent.reads()))));
    }

    private Map<String, String> values(Referral referral, CaseFile file, Language language) {
        var values = new HashMap<>(letter.values(referral, file, language));
        referral.history()
                .getLast()
                .rejection()
                .ifPresent(why ->
                        values.put("reason", text.text(language, ReferralLine.valueOf("REASON_" + why.name()))));
        return values;
    }
}
