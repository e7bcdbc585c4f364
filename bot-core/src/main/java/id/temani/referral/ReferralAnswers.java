package id.temani.referral;

import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseFiles;
import id.temani.casefile.CasePath;
import id.temani.casefile.CaseState;
import id.temani.casefile.CaseText;
import id.temani.casefile.CaseWord;
import id.temani.casefile.Entry;
import id.temani.delivery.Letters;
import id.temani.handoff.RecoveryAgent;
import id.temani.resident.Language;
import id.temani.wording.Choice;
import id.temani.wording.ReferralLine;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a facility sees and answers on its page, without an account, or tells the agent, who records it. Whoever has the address may; an address that never was one,
 * is too old, or belongs to a referral that is over gives the same nothing.
 */
public final class ReferralAnswers {

    private static final String STATE = "STATE_";
    private static final String REASON = "REASON_";

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
        var answered = settle(open.get(), file.get(), answer, why, Entry.By.SERVICE, now, letters);
        return Optional.of(shown(answered, file.get(), language));
    }

    /**
     * JAWABAN RUJUKAN 27: what the facility told the agent, by telephone or on the letter. Without an answer behind it, or with one
     * that does not follow, the agent is shown what can follow.
     */
    public void record(RecoveryAgent agent, CaseFile file, String said, Instant now, Letters letters) {
        var open = referrals
                .openOf(file.id())
                .flatMap(one -> referrals.lock(one.id()))
                .filter(one -> one.state().isShared());
        if (open.isEmpty()) {
            letters.about(file.resident(), agent.chat(), text.about(file, agent.reads(), ReferralLine.NOT_REFERRED));
            return;
        }
        var why = meant(Rejection.values(), REASON, said).filter(any -> follows(open.get(), ReferralState.REJECTED));
        var answer = why.map(any -> ReferralState.REJECTED)
                .or(() -> meant(ReferralState.values(), STATE, said)
                        .filter(state -> state != ReferralState.REJECTED && follows(open.get(), state)));
        if (answer.isPresent()) {
            settle(open.get(), file, answer.get(), why, Entry.By.AGENT, now, letters);
        } else {
            ask(agent, file, open.get(), said, letters);
        }
    }

    private static boolean follows(Referral referral, ReferralState answer) {
        return answer != ReferralState.REVOKED && referral.state().mayBecome(answer);
    }

    private void ask(RecoveryAgent agent, CaseFile file, Referral referral, String said, Letters letters) {
        var language = agent.reads();
        var rejects = follows(referral, ReferralState.REJECTED)
                && meant(ReferralState.values(), STATE, said)
                        .filter(ReferralState.REJECTED::equals)
                        .isPresent();
        var choices = rejects
                ? Arrays.stream(Rejection.values()).map(why -> phrase(REASON, why))
                : Arrays.stream(ReferralState.values())
                        .filter(state -> follows(referral, state))
                        .map(state -> phrase(STATE, state));
        var buttons = choices.map(line -> text.text(language, line))
                .map(answer -> text.button(language, CaseWord.ANSWERED, file.number(), answer, answer));
        var line = rejects ? ReferralLine.ANSWER_WHY : ReferralLine.ANSWER_WHICH;
        letters.about(
                file.resident(),
                agent.chat(),
                text.say(language, line, letter.values(referral, file, language))
                        .offering(buttons.toArray(Choice[]::new)));
    }

    /** The one of these that is called so in any language. */
    private <E extends Enum<E>> Optional<E> meant(E[] among, String kind, String said) {
        return Arrays.stream(among)
                .filter(one -> Language.all().stream()
                        .anyMatch(spoken -> text.text(spoken, phrase(kind, one)).equalsIgnoreCase(said.strip())))
                .findFirst();
    }

    private static ReferralLine phrase(String kind, Enum<?> one) {
        return ReferralLine.valueOf(kind + one.name());
    }

    private Referral settle(
            Referral open,
            CaseFile file,
            ReferralState answer,
            Optional<Rejection> why,
            Entry.By by,
            Instant now,
            Letters letters) {
        var answered =
                why.map(reason -> open.rejected(reason, by, now)).orElseGet(() -> open.becoming(answer, by, now));
        referrals.save(answered);
        referrals.keepPage(answered, now.plus(page.accepted()));
        if (!answered.state().isOpen() && file.state() == CaseState.REFERRED) {
            path.enter(file.becoming(CaseState.EVALUATION, by, now), now, letters);
        }
        tell(answered, file, letters);
        return answered;
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
