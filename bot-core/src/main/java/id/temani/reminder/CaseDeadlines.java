package id.temani.reminder;

import id.temani.casefile.CaseConsent;
import id.temani.casefile.CaseConsents;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseFiles;
import id.temani.casefile.CaseNews;
import id.temani.casefile.CasePlans;
import id.temani.casefile.CaseState;
import id.temani.casefile.ConsentNews;
import id.temani.casefile.ConsentTerms;
import id.temani.casefile.Entry;
import id.temani.delivery.Letters;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.handoff.Rotas;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * What the agent of a case must not forget although nobody made an appointment for it: a facility that does not answer, an
 * evaluation that is due, a consent that ends.
 */
public final class CaseDeadlines implements CaseNews, ConsentNews {

    private final ReminderDesk desk;
    private final CaseFiles files;
    private final CaseConsents consents;
    private final ConsentTerms terms;
    private final CasePlans plans;
    private final Roster roster;
    private final Rotas rotas;
    private final Duration unanswered;

    /** @param unanswered after how long a facility is asked about its answer */
    public CaseDeadlines(
            ReminderDesk desk,
            CaseFiles files,
            CaseConsents consents,
            ConsentTerms terms,
            CasePlans plans,
            Roster roster,
            Rotas rotas,
            Duration unanswered) {
        this.desk = desk;
        this.files = files;
        this.consents = consents;
        this.terms = terms;
        this.plans = plans;
        this.roster = roster;
        this.rotas = rotas;
        this.unanswered = unanswered;
    }

    /** Works after {@link CaseReminders}, which takes back everything of a case that is referred or over. */
    @Override
    public void entered(CaseFile file, Instant now, Letters letters) {
        if (file.history().getLast().what() instanceof Entry.Became(var state)) {
            desk.cancel(Topic.REFERRAL_PENDING, file.id().value());
            desk.cancel(Topic.EVALUATION, file.id().value());
            if (state == CaseState.REFERRED) {
                plan(Topic.REFERRAL_PENDING, file, now.plus(unanswered), now);
            } else if (state == CaseState.PROGRAMME) {
                plan(Topic.EVALUATION, file, evaluation(file, now), now);
            }
        }
        if (file.history().getLast().what().equals(new Entry.Happened(Entry.Event.HANDED_OVER))) {
            follow(file, now);
        }
        if (file.isBack()) {
            consentsOf(file, now);
        }
    }

    /** What the agent before was to be reminded of, whoever goes on is. */
    private void follow(CaseFile file, Instant now) {
        Stream.of(Topic.REFERRAL_PENDING, Topic.EVALUATION, Topic.CONSENT_ENDING)
                .forEach(topic -> desk.cancel(topic, file.id().value()));
        if (file.state() == CaseState.REFERRED) {
            plan(Topic.REFERRAL_PENDING, file, file.since().plus(unanswered), now);
        } else if (file.state() == CaseState.PROGRAMME) {
            plan(Topic.EVALUATION, file, evaluation(file, file.since()), now);
        }
        consentsOf(file, now);
    }

    private void consentsOf(CaseFile file, Instant now) {
        terms.valid().keySet().stream()
                .flatMap(kind -> consents.given(file, kind).stream())
                .forEach(given -> ending(given, file, now));
    }

    @Override
    public void answered(CaseConsent consent, Instant now, Letters letters) {
        if (consent.answer() == CaseConsent.Answer.GIVEN) {
            consent.file().flatMap(files::find).ifPresent(file -> ending(consent, file, now));
        }
    }

    private void ending(CaseConsent given, CaseFile file, Instant now) {
        terms.until(given).ifPresent(end -> plan(Topic.CONSENT_ENDING, file, end, now));
    }

    private Instant evaluation(CaseFile file, Instant now) {
        var unit = file.care().unit();
        return now.atZone(rotas.of(unit).zone())
                .plusMonths(plans.of(unit).evaluationAfterMonths())
                .toInstant();
    }

    private void plan(Topic topic, CaseFile file, Instant at, Instant now) {
        var zone = rotas.of(file.care().unit()).zone();
        var id = file.id().value();
        file.care()
                .agent()
                .flatMap(roster::byId)
                .map(RecoveryAgent::chat)
                .ifPresent(chat -> desk.plan(new Thing(topic, id, 0, id, chat, at, zone), now));
    }
}
