package id.temani.simulator;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is on one phone as a golden conversation: {@code <} the bot says, {@code [code] label} its choices, {@code >} the
 * person says or {@code [taps]}, {@code > ... 26 h} time passes. Effects and positions are left for the replay to fill in.
 */
record SavedTalk(List<Bubble> bubbles) {

    /** Shorter silences are left out: nobody replays minutes. */
    private static final long LONG_HOURS = 1;

    String text() {
        var talk = new StringBuilder("# Saved from the simulator. Say here what happens, in one line.\n");
        Bubble before = null;
        for (var bubble : bubbles) {
            if (before != null) {
                talk.append(between(before, bubble));
            }
            talk.append(bubble.form().isBot() ? said(bubble) : done(bubble)).append('\n');
            before = bubble;
        }
        return talk.toString();
    }

    /** An empty line where the person's turn begins, and how long it was quiet. */
    private static String between(Bubble before, Bubble next) {
        long hours = Duration.between(before.at(), next.at()).toHours();
        var turn = before.form().isBot() && !next.form().isBot() ? "\n" : "";
        return hours < LONG_HOURS ? turn : "\n> ... %d h\n".formatted(hours) + turn;
    }

    private static String said(Bubble bubble) {
        return "< " + indented(bubble.text())
                + bubble.buttons().stream()
                        .map(button -> "\n  [%s] %s".formatted(code(button.payload()), button.label()))
                        .collect(Collectors.joining());
    }

    private static String done(Bubble bubble) {
        return switch (bubble.form()) {
            case BOT -> said(bubble);
            case TYPED -> "> " + indented(bubble.text());
            case TAPPED -> "> [%s]".formatted(code(bubble.buttons().getFirst().payload()));
            case OPENED -> ("# the person opens the chat " + bubble.text()).strip();
            case PHOTO -> ("# the person sends a photo: " + indented(bubble.text())).strip();
            case UNSUPPORTED, BLOCKED, UNBLOCKED ->
                "# the person sends: " + (bubble.form() == Bubble.Form.UNSUPPORTED ? bubble.text() : bubble.form());
        };
    }

    /** A payload names question and answer; a transcript names the answer, because the question stands above. */
    private static String code(String payload) {
        return payload.substring(payload.lastIndexOf(':') + 1);
    }

    private static String indented(String text) {
        return text.lines()
                .map(line -> line.isBlank() ? "" : "  " + line)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
