package id.temani.simulator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.temani.conversation.Content;
import id.temani.wording.Choice;
import id.temani.wording.Enclosure;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One message as a phone shows it.
 *
 * @param id the reference of the person's message, or our own id of the bot's
 * @param version the version of the screen that brought its last change
 * @param at the service's time when it appeared
 * @param text what it says; for a tap the button's label, for an opened chat the code, for content that cannot be
 *     passed on its kind
 * @param kept whether the reader must not forward or save it
 * @param paper the file that came with it
 */
record Bubble(
        String id,
        long version,
        Instant at,
        Form form,
        String text,
        List<Button> buttons,
        Ticks ticks,
        boolean edited,
        boolean kept,
        @Nullable Paper paper) {

    /** Who says it and how. */
    enum Form {
        BOT,
        TYPED,
        TAPPED,
        OPENED,
        PHOTO,
        UNSUPPORTED,
        BLOCKED,
        UNBLOCKED;

        boolean isBot() {
            return this == BOT;
        }
    }

    /** How far a message of the person got. */
    enum Ticks {
        /** Not a message of the person. */
        NONE,
        /** One tick: the service has it. */
        TAKEN,
        /** Two ticks: carried out and committed. */
        DELIVERED,
        /** The service could not store it; the person may try again. */
        FAILED
    }

    /**
     * A choice under a message.
     *
     * @param typed the words to type instead, where a number would be chat
     */
    record Button(String payload, String label, @Nullable String typed, boolean chosen) {

        static Button of(Choice choice) {
            return new Button(choice.payload(), choice.label(), choice.typed().orElse(null), false);
        }

        Button chosenIf(String tapped) {
            return new Button(payload, label, typed, payload.equals(tapped));
        }

        /** Whether these words, typed, mean this button; {@code number} is its place in the list. */
        boolean means(String words, int number) {
            return words.equalsIgnoreCase(label)
                    || (typed == null ? words.equals(String.valueOf(number)) : words.equalsIgnoreCase(typed));
        }

        @Override
        public String toString() {
            return "Button[redacted]";
        }
    }

    /** A file under a message; the browser fetches what is in it when somebody opens it. */
    record Paper(String name, boolean picture, @JsonIgnore Enclosure file) {

        static Paper of(Enclosure file) {
            return new Paper(file.fileName(), file.kind() == Enclosure.Kind.JPEG, file);
        }
    }

    static Bubble ofBot(String id, Instant at, Utterance utterance, boolean kept) {
        var buttons = utterance.choices().stream().map(Button::of).toList();
        var paper = utterance.enclosure().map(Paper::of).orElse(null);
        return new Bubble(id, 0, at, Form.BOT, utterance.text(), buttons, Ticks.NONE, false, kept, paper);
    }

    static Bubble ofPerson(String ref, Instant at, Content content) {
        return switch (content) {
            case Content.Text typed -> own(ref, at, Form.TYPED, typed.text(), List.of());
            case Content.Edited edited -> own(ref, at, Form.TYPED, edited.text(), List.of());
            case Content.Tap tap ->
                own(ref, at, Form.TAPPED, tap.label(), List.of(new Button(tap.payload(), tap.label(), null, true)));
            case Content.Opened opened -> own(ref, at, Form.OPENED, opened.code(), List.of());
            case Content.Photo(var photo, var caption) -> own(ref, at, Form.PHOTO, caption, List.of());
            case Content.Unsupported other ->
                own(ref, at, Form.UNSUPPORTED, other.kind().name().toLowerCase(Locale.ROOT), List.of());
            case Content.Blocked() -> own(ref, at, Form.BLOCKED, "", List.of());
            case Content.Unblocked() -> own(ref, at, Form.UNBLOCKED, "", List.of());
        };
    }

    private static Bubble own(String ref, Instant at, Form form, String text, List<Button> buttons) {
        return new Bubble(ref, 0, at, form, text, buttons, Ticks.TAKEN, false, false, null);
    }

    /** Whether its buttons can still be tapped. */
    boolean isOpen() {
        return form.isBot() && !buttons.isEmpty() && buttons.stream().noneMatch(Button::chosen);
    }

    Optional<Button> button(String payload) {
        return buttons.stream().filter(one -> one.payload().equals(payload)).findFirst();
    }

    /** The button that these typed words mean. */
    Optional<Button> meaning(String words) {
        return IntStream.range(0, buttons.size())
                .filter(i -> buttons.get(i).means(words, i + 1))
                .mapToObj(buttons::get)
                .findFirst();
    }

    /** What of the person's stands here, to be handed in once more; empty for the bot's messages. */
    Optional<Content> content() {
        return switch (form) {
            case BOT -> Optional.empty();
            case TYPED -> Optional.of(new Content.Text(text));
            case TAPPED -> Optional.of(new Content.Tap(buttons.getFirst().payload(), text));
            case OPENED -> Optional.of(new Content.Opened(text));
            case PHOTO -> Optional.of(new Content.Photo(Album.place(id), text));
            case UNSUPPORTED ->
                Optional.of(new Content.Unsupported(Content.Kind.valueOf(text.toUpperCase(Locale.ROOT))));
            case BLOCKED -> Optional.of(new Content.Blocked());
            case UNBLOCKED -> Optional.of(new Content.Unblocked());
        };
    }

    Bubble in(long newVersion) {
        return new Bubble(id, newVersion, at, form, text, buttons, ticks, edited, kept, paper);
    }

    Bubble with(Ticks newTicks) {
        return new Bubble(id, version, at, form, text, buttons, newTicks, edited, kept, paper);
    }

    /** With this button marked; with one that is not there, all are free again. */
    Bubble chosen(String payload) {
        var marked = buttons.stream().map(button -> button.chosenIf(payload)).toList();
        return new Bubble(id, version, at, form, text, marked, ticks, edited, kept, paper);
    }

    Bubble reworded(String newText) {
        return new Bubble(id, version, at, form, newText, buttons, ticks, true, kept, paper);
    }

    @Override
    public String toString() {
        return "Bubble[%s, %s]".formatted(id, form);
    }
}
