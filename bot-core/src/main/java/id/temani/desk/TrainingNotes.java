package id.temani.desk;

import id.temani.casefile.TimeWords;
import id.temani.delivery.Letters;
import id.temani.handoff.AgentId;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.handoff.Rotas;
import id.temani.later.Later;
import id.temani.resident.Language;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Line;
import id.temani.wording.Phrase;
import id.temani.wording.Phrasebook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * BIMTEK: until when an agent's training is valid. Coordinators and the agent hear of its end a month and a week before,
 * once each, in the morning. Works in the caller's transaction.
 */
public final class TrainingNotes {

    private static final List<Integer> WARNED_DAYS_BEFORE = List.of(30, 7);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Roster roster;
    private final Rotas rotas;
    private final TimeWords times;
    private final Later later;
    private final Phrasebook phrases;

    public TrainingNotes(Roster roster, Rotas rotas, TimeWords times, Later later, Phrasebook phrases) {
        this.roster = roster;
        this.rotas = rotas;
        this.times = times;
        this.later = later;
        this.phrases = phrases;
    }

    /**
     * What a typed day came to.
     *
     * @param line what the coordinator is told; takes {@code agent} and {@code date}
     * @param undo what to type to take it back; empty when nothing changed
     */
    record Noted(Phrase line, String date, Optional<String> undo) {}

    Noted note(RecoveryAgent agent, String typed, Instant now) {
        if (nothing(typed)) {
            return changed(agent, Optional.empty(), CoordinatorLine.TRAINING_FORGOTTEN, now);
        }
        return day(typed, now.atZone(rotas.of(agent.unit()).zone()))
                .map(until -> changed(agent, Optional.of(until), CoordinatorLine.TRAINING_NOTED, now))
                .orElseGet(() -> new Noted(CoordinatorLine.TRAINING_UNREAD, "", Optional.empty()));
    }

    /** Time to look whether somebody is to be warned; once for each of the days before. */
    public void due(AgentId id, Instant now, Letters letters) {
        roster.byId(id)
                .ifPresent(agent -> agent.skills().trainedUntil().ifPresent(until -> {
                    var left = ChronoUnit.DAYS.between(rotas.of(agent.unit()).today(now), until);
                    var step = WARNED_DAYS_BEFORE.stream()
                            .filter(days -> left <= days)
                            .reduce((first, second) -> second);
                    step.filter(days -> left >= 0)
                            .filter(days -> roster.warnedOfTraining(id, days))
                            .ifPresent(days -> warn(agent, until, letters));
                    wakeFor(agent, until, now);
                }));
    }

    private Noted changed(RecoveryAgent agent, Optional<LocalDate> until, Phrase line, Instant now) {
        var before = agent.skills().trainedUntil();
        roster.trained(agent.id(), until);
        later.cancel(Later.Wake.TRAINING_ENDS, agent.id().value());
        until.ifPresent(day -> wakeFor(agent, day, now));
        return new Noted(
                line,
                until.map(DATE::format).orElse(""),
                Optional.of(before.map(DATE::format)
                        .orElseGet(() -> phrases.text(Language.INDONESIAN, CoordinatorLine.TRAINING_NONE_WORD)
                                .toUpperCase(Locale.ROOT))));
    }

    /** The next morning on which somebody is warned, if there is one left. */
    private void wakeFor(RecoveryAgent agent, LocalDate until, Instant now) {
        WARNED_DAYS_BEFORE.stream()
                .map(days -> until.minusDays(days)
                        .atTime(MORNING)
                        .atZone(rotas.of(agent.unit()).zone())
                        .toInstant())
                .filter(moment -> moment.isAfter(now))
                .min(Instant::compareTo)
                .ifPresent(
                        moment -> later.at(Later.Wake.TRAINING_ENDS, agent.id().value(), moment));
    }

    private void warn(RecoveryAgent agent, LocalDate until, Letters letters) {
        var date = Map.of("agent", agent.name(), "date", DATE.format(until));
        letters.to(agent.chat(), phrases.say(agent.reads(), Line.TRAINING_ENDS, date));
        roster.coordinators(agent.unit(), agent.channel().isReal())
                .forEach(chat -> letters.about(
                        agent.chat(),
                        chat,
                        phrases.say(Language.INDONESIAN, CoordinatorLine.TRAINING_ENDS_SOON, date)));
    }

    private boolean nothing(String typed) {
        var word = typed.strip().toLowerCase(Locale.ROOT);
        return Language.all().stream()
                .anyMatch(language -> phrases.text(language, CoordinatorLine.TRAINING_NONE_WORD)
                        .equals(word));
    }

    /** A day, whatever the time: an appointment's words for days are the same. */
    private Optional<LocalDate> day(String typed, ZonedDateTime now) {
        return switch (times.read(typed.replace('-', '/'), now)) {
            case TimeWords.Clear(var time) -> Optional.of(time.toLocalDate());
            case TimeWords.Several(var several) -> {
                var days = several.stream()
                        .map(ZonedDateTime::toLocalDate)
                        .distinct()
                        .toList();
                yield days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
            }
            case TimeWords.Past past -> Optional.empty();
            case TimeWords.NoTime none -> Optional.empty();
        };
    }
}
