package id.temani.relay;

import id.temani.delivery.Letters;
import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.later.Later;
import id.temani.relay.HeldLine.Answer;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Holds lines with contact data back until their writers say what becomes of them. Works in the caller's transaction and
 * locks the talk before it touches a line, so that of two taps one acts and the other is told that nothing is left.
 */
public final class HoldDesk {

    /** A line whose writer let it go, as it may pass. */
    record Released(Handoff live, boolean byResident, Said said) {

        @Override
        public String toString() {
            return "Released[redacted]";
        }
    }

    private final HeldLines lines;
    private final Handoffs handoffs;
    private final Scrubber scrubber;
    private final HeldAnswers answers;
    private final Later later;
    private final Phrasebook phrases;
    private final HoldQuestion question;

    public HoldDesk(
            HeldLines lines,
            Handoffs handoffs,
            Scrubber scrubber,
            HeldAnswers answers,
            Later later,
            Phrasebook phrases) {
        this.lines = lines;
        this.handoffs = handoffs;
        this.scrubber = scrubber;
        this.answers = answers;
        this.later = later;
        this.phrases = phrases;
        this.question = new HoldQuestion(phrases);
    }

    /** What a line says that must not pass, or not without being asked about. */
    Findings read(String line) {
        return scrubber.read(line);
    }

    /** Content about buying and selling is neither passed on nor kept (art. 131 UU 35/2009); its writer is told why. */
    void drop(Handoff live, ConversationId writer, Language reads, Letters letters) {
        letters.about(live.resident(), writer, phrases.say(reads, Line.DROP_THIRD_PARTY));
    }

    /** Keeps a line and asks its writer; one that they had held before is not sent any more, and they are told. */
    void hold(Handoff live, ConversationId writer, Language reads, Said said, Instant now, Letters letters) {
        lines.latestOf(writer)
                .filter(before -> before.talk().equals(live.id()))
                .ifPresent(before -> later.cancel(Later.Wake.HELD_LINE_GONE, before.id()));
        var line = new HeldLine(UUID.randomUUID(), live.id(), live.resident(), writer, said, now);
        var replaces = lines.hold(line);
        later.at(Later.Wake.HELD_LINE_GONE, line.id(), now.plus(HeldLine.KEPT));
        ask(line, replaces, reads, letters);
    }

    /** Whether this chat has a line that waits for an answer. */
    boolean holdsLineOf(ConversationId writer) {
        return lines.latestOf(writer).isPresent();
    }

    /** Forgets a line; nothing happens when it is gone. */
    void forget(UUID line) {
        lines.remove(line);
    }

    /** What a text answers while a question is open to this chat: a digit, or the words of a button. */
    Optional<HoldQuestion.Tapped> meant(ConversationId writer, boolean resident, String text, Instant now) {
        return HoldQuestion.digit(text.strip(), resident)
                .or(() -> answers.read(text))
                .flatMap(answer -> lines.latestOf(writer)
                        .filter(line -> !line.isGone(now))
                        .map(line -> new HoldQuestion.Tapped(line.id(), answer)));
    }

    /**
     * Does what the writer chose, or says that the line is gone.
     *
     * @param tapped empty for a button that makes no sense
     * @return what is to be passed on now, if anything
     */
    Optional<Released> answered(
            ConversationId writer, Language reads, Optional<HoldQuestion.Tapped> tapped, Instant now, Letters letters) {
        var held = tapped.flatMap(button -> lines.find(button.line()))
                .filter(line -> line.writer().equals(writer))
                .filter(line -> !line.isGone(now));
        var live = held.flatMap(line -> handoffs.lock(line.talk()));
        if (held.isPresent() && live.isPresent()) {
            return chosen(held.get(), live.get(), tapped.orElseThrow().answer(), reads, letters);
        }
        letters.to(writer, phrases.say(reads, Line.HOLD_GONE));
        return Optional.empty();
    }

    private Optional<Released> chosen(HeldLine line, Handoff live, Answer answer, Language reads, Letters letters) {
        if (answer == Answer.KEEP && !line.isOfResident()) {
            ask(line, false, reads, letters); // only a forged button says that
            return Optional.empty();
        }
        later.cancel(Later.Wake.HELD_LINE_GONE, line.id());
        if (!lines.remove(line.id())) {
            letters.about(line.owner(), line.writer(), phrases.say(reads, Line.HOLD_GONE));
            return Optional.empty();
        }
        return switch (answer) {
            case WITHOUT -> Optional.of(new Released(live, line.isOfResident(), without(line.said())));
            case KEEP -> Optional.of(new Released(live, line.isOfResident(), line.said()));
            case CANCEL -> {
                letters.about(line.owner(), line.writer(), phrases.say(reads, Line.HOLD_CANCELLED));
                yield Optional.empty();
            }
        };
    }

    private Said without(Said said) {
        return said.with(scrubber.without(said.text()));
    }

    private void ask(HeldLine line, boolean replaces, Language reads, Letters letters) {
        var contacts = scrubber.read(line.said().text()).contacts();
        letters.about(line.owner(), line.writer(), question.about(line, contacts, replaces, reads));
    }
}
