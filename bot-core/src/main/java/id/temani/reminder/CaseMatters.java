package id.temani.reminder;

import static java.util.stream.Collectors.joining;

import id.temani.casefile.CaseConsents;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseFiles;
import id.temani.casefile.CaseId;
import id.temani.casefile.CaseState;
import id.temani.casefile.CaseText;
import id.temani.casefile.CaseWord;
import id.temani.casefile.ConsentKind;
import id.temani.casefile.ConsentTerms;
import id.temani.handoff.RecoveryAgent;
import id.temani.referral.Referral;
import id.temani.referral.ReferralState;
import id.temani.referral.Referrals;
import id.temani.wording.CaseLine;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The deadlines of a case, read when they are due: what was answered or renewed by then is not told. */
public final class CaseMatters implements StaffMatters {

    /** Databases keep times less exactly than clocks tell them. */
    private static final Duration SAME = Duration.ofSeconds(1);

    private final CaseFiles files;
    private final CaseConsents consents;
    private final ConsentTerms terms;
    private final Referrals referrals;
    private final CaseText text;

    public CaseMatters(CaseFiles files, CaseConsents consents, ConsentTerms terms, Referrals referrals, CaseText text) {
        this.files = files;
        this.consents = consents;
        this.terms = terms;
        this.referrals = referrals;
        this.text = text;
    }

    @Override
    public Optional<Utterance> open(Reminder reminder, RecoveryAgent agent) {
        return files.find(new CaseId(reminder.thing().about()))
                .filter(file -> file.state().isOpen())
                .filter(file -> file.care().agent().filter(agent.id()::equals).isPresent())
                .flatMap(file -> switch (reminder.topic()) {
                    case REFERRAL_PENDING -> referral(file, agent);
                    case CONSENT_ENDING -> consent(file, reminder, agent);
                    case EVALUATION -> evaluation(file, reminder, agent);
                    case SESSION, TEST, CHECK_IN, CHECK_IN_SILENT, DAY_SHEET -> Optional.empty();
                });
    }

    private Optional<Utterance> evaluation(CaseFile file, Reminder reminder, RecoveryAgent agent) {
        return file.state() == CaseState.PROGRAMME
                ? Optional.of(
                        due(file, CaseLine.DUE_EVALUATION, reminder.thing().happensAt(), agent))
                : Optional.empty();
    }

    private Optional<Utterance> referral(CaseFile file, RecoveryAgent agent) {
        return referrals
                .openOf(file.id())
                .filter(one -> one.state() == ReferralState.ASKED)
                .map(Referral::since)
                .map(since -> due(file, CaseLine.DUE_REFERRAL, since, agent));
    }

    private Utterance due(CaseFile file, CaseLine line, Instant date, RecoveryAgent agent) {
        return text.say(
                        agent.reads(),
                        line,
                        Map.of(
                                "alias", file.alias().toString(),
                                "number", Integer.toString(file.number()),
                                "date", text.day(date, file.care().unit(), agent.reads())))
                .offering(text.button(
                        agent.reads(),
                        CaseWord.CARD,
                        file.number(),
                        file.alias().toString()));
    }

    private Optional<Utterance> consent(CaseFile file, Reminder reminder, RecoveryAgent agent) {
        var ends = reminder.thing().happensAt();
        var what = Stream.of(ConsentKind.CASE, ConsentKind.FAMILY_MEETING, ConsentKind.HOME_VISIT)
                .filter(kind -> consents.given(file, kind)
                        .flatMap(terms::until)
                        .filter(until -> Duration.between(ends, until).abs().compareTo(SAME) < 0)
                        .isPresent())
                .map(kind -> text.text(agent.reads(), CaseLine.valueOf("CONSENT_NAME_" + kind.name())))
                .collect(joining(", "));
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(text.say(
                                agent.reads(),
                                CaseLine.DUE_CONSENT,
                                Map.of(
                                        "alias", file.alias().toString(),
                                        "number", Integer.toString(file.number()),
                                        "what", what,
                                        "date", text.day(ends, file.care().unit(), agent.reads())))
                        .offering(text.button(agent.reads(), CaseWord.RENEW, file.number(), CaseLine.BUTTON_RENEW)));
    }
}
