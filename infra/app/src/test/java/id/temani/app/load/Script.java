package id.temani.app.load;

import java.util.ArrayList;
import java.util.List;

/**
 * What every resident says, and what has to come back, word by word and in this order.
 *
 * @param lines what the resident writes; a bare number means the button with that place
 * @param replies everything that is answered, learned from one resident alone
 * @param repliesUntil how many replies there are once line {@code i} is answered
 */
public record Script(List<String> lines, List<String> replies, List<Integer> repliesUntil) {

    /** Stands under every third message, counted with those that answer old buttons. */
    private static final String FOOTER = "\n\nKEMBALI · LEWATI · ";

    /** How the bot answers a button of an earlier question. */
    static final String OLD_BUTTON = "Tombol itu dari pertanyaan yang sudah lewat. Ini pertanyaan yang sekarang.";

    /** Greeting, language, age, consent, the short form with two substances, the rest of the questionnaire, and the result. */
    private static final List<String> SCREENING = List.of(
            "halo", "1", "1", "3", "1", "1", "1", "1", "1, 2", "2", "3", "1", "2", "1", "1", "2", "1", "3", "1", "1",
            "2", "2", "1", "3");

    private static final List<String> ERASING = List.of("HAPUS", "1");

    public Script {
        lines = List.copyOf(lines);
        replies = replies.stream().map(Script::withoutFooter).toList();
        repliesUntil = List.copyOf(repliesUntil);
    }

    /** The lines of a first conversation. */
    public static List<String> firstConversation(boolean erasing) {
        var lines = new ArrayList<>(SCREENING);
        if (erasing) {
            lines.addAll(ERASING);
        }
        return List.copyOf(lines);
    }

    static String withoutFooter(String text) {
        var footer = text.lastIndexOf(FOOTER);
        return footer < 0 ? text : text.substring(0, footer);
    }

    /** Its beginning, which was learned as well. */
    public Script first(int count) {
        var until = repliesUntil.subList(0, count);
        return new Script(lines.subList(0, count), replies.subList(0, until.getLast()), until);
    }

    /** The same without what erases a conversation at its end. */
    public Script withoutErasing() {
        return first(SCREENING.size());
    }
}
