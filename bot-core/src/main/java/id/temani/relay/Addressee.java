package id.temani.relay;

import id.temani.handoff.Handoff;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * For which of an agent's talks a line is. The quoted message or the topic decides, then a name before the text, then the only talk or
 * the one they spoke in just now; whatever else is asked about, never guessed.
 */
sealed interface Addressee {

    /** For this talk; a name before the text is cut off. */
    record Talk(Handoff live, String line) implements Addressee {
        @Override
        public String toString() {
            return "Talk[redacted]";
        }
    }

    /** Nobody can know. */
    record Unclear() implements Addressee {}

    /**
     * {@code [Melati Pagi 27] text}, {@code Melati 27: text} or {@code 27: text}. A number alone needs the colon, because it may
     * be chat.
     */
    Pattern NAMED = Pattern.compile(
            "(?s)(?:\\[\\s*(?:(?<word>\\p{L}+(?:\\s+\\p{L}+){0,2})\\s+)?(?<number>\\d{1,9})\\s*\\]\\s*[:,]?|(?:(?<name>\\p{L}+(?:\\s+\\p{L}+){0,2})\\s+)?(?<digits>\\d{1,9})\\s*:)\\s*(?<line>\\S.*)");

    /** A name alone, as it may stand under a photo. */
    Pattern NAME_ALONE = Pattern.compile("\\[?\\s*((?:\\p{L}+\\s+){0,3}\\d{1,9})\\s*\\]?\\s*:?");

    /** Stands for the photo where there are no other words. */
    String PHOTO = "\u00b7";

    /** The text by which its addressee is found: a name alone under a photo is for the photo. */
    static String addressed(Said said) {
        var name = NAME_ALONE.matcher(said.text().strip());
        return said.hasPhotos() && name.matches() ? "[" + name.group(1) + "] " + PHOTO : said.text();
    }

    /** What was said, without the name. */
    static Said without(Said said, String line) {
        return said.with(said.hasPhotos() && line.equals(PHOTO) ? "" : line);
    }

    /** Whom the message that an agent quoted, or the topic they wrote in, is about. */
    record Quoted(Optional<ConversationId> owner) {}

    /**
     * @param live the agent's live talks, at least one
     * @param quoted without an owner: nobody knows any more about whom the quoted message or the topic was
     */
    static Addressee of(
            List<Handoff> live, String text, Optional<Quoted> quoted, Optional<ActiveTalk> active, Instant now) {
        var named = named(live, text.strip());
        if (quoted.isPresent()) {
            return quoted.get()
                    .owner()
                    .flatMap(owner -> live.stream()
                            .filter(talk -> talk.resident().equals(owner))
                            .findFirst())
                    .map(talk -> agreeing(talk, named, text))
                    .orElseGet(Unclear::new);
        }
        return named.orElseGet(() -> onlyOrActive(live, active, now)
                .<Addressee>map(talk -> new Talk(talk, text))
                .orElseGet(Unclear::new));
    }

    /** The talk that the line itself points at; empty when nothing does, or two things differ. */
    static Optional<Handoff> explicit(List<Handoff> live, String text, Optional<Quoted> quoted) {
        if (live.isEmpty() || quoted.isEmpty() && named(live, text.strip()).isEmpty()) {
            return Optional.empty();
        }
        return of(live, text, quoted, Optional.empty(), Instant.EPOCH) instanceof Talk(var talk, var line)
                ? Optional.of(talk)
                : Optional.empty();
    }

    /** The only talk, or the one they spoke in just now. */
    static Optional<Handoff> onlyOrActive(List<Handoff> live, Optional<ActiveTalk> active, Instant now) {
        return live.size() == 1
                ? Optional.of(live.getFirst())
                : active.filter(last -> last.isMeant(now))
                        .flatMap(last -> live.stream()
                                .filter(talk -> talk.id().equals(last.talk()))
                                .findFirst());
    }

    /** Quoting one talk and naming another says nothing. */
    private static Addressee agreeing(Handoff quoted, Optional<Addressee> named, String text) {
        return named.map(other ->
                        other instanceof Talk(var live, var line) && !live.id().equals(quoted.id())
                                ? new Unclear()
                                : other)
                .orElseGet(() -> new Talk(quoted, text));
    }

    /** Empty when no name stands before the text: "30: itu umurku" names nobody, "[Mawar 30] halo" somebody who is gone. */
    private static Optional<Addressee> named(List<Handoff> live, String text) {
        var match = NAMED.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var bracketed = match.group("number") != null;
        var number = Integer.parseInt(bracketed ? match.group("number") : match.group("digits"));
        var word = Optional.ofNullable(bracketed ? match.group("word") : match.group("name"));
        var talk = live.stream().filter(one -> one.number() == number).findFirst();
        if (talk.isEmpty()) {
            return bracketed ? Optional.of(new Unclear()) : Optional.empty();
        }
        var sameName = word.map(talk.get().alias()::isCalled).orElse(true);
        return Optional.of(sameName ? new Talk(talk.get(), match.group("line")) : new Unclear());
    }
}
