package id.temani.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is on one phone as a golden conversation: {@code <} the bot says, {@code [code] label} its choices, {@code >} the
 * person says or {@code [taps]}, {@code > ...} a day passes. Effects and positions are left for the replay to fill in.
 */
record SavedTalk(List<Bubble> bubbles) {

    private static final Duration LONG_SILENCE = Duration.ofHours(24);

    String text() {
        var talk = new StringBuilder("# Saved from the simulator. Say here what happens, in one line.\n");
        Instant before = null;
        boolean botSpoke = false;
        for (var bubble : bubbles) {
            if (before != null
                    && !Duration.between(before, bubble.at())
                            .minus(LONG_SILENCE)
                            .isNegative()) {
                talk.append("\n> ...\n");
            }
            boolean bot = bubble.form().isBot();
            if (botSpoke && !bot) {
                talk.append('\n');
            }
            talk.append(bot ? said(bubble) : done(bubble)).append('\n');
            botSpoke = bot;
            before = bubble.at();
        }
        return talk.toString();
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
            case OPENED -> ("> /start " + bubble.text()).strip();
            case UNSUPPORTED, BLOCKED, UNBLOCKED ->
                "# the person: " + (bubble.form() == Bubble.Form.UNSUPPORTED ? bubble.text() : bubble.form());
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
