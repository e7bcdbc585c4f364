package id.temani.flows.engine;

import id.temani.wording.Choice;
import java.util.List;
import java.util.Set;

/** What a wanderer is after, so that they come to places where nobody comes by chance. */
enum Aim {
    NONE(Set.of(), List.of("0", "3", "5", "7", "10", "12")),

    /** Answers everything, takes few things, and reads all there is to the result. */
    RESULT(
            Set.of(
                    "start",
                    "id",
                    "en",
                    "18-plus",
                    "myself",
                    "agree",
                    "check",
                    "begin",
                    "check-on",
                    "done",
                    "see-result",
                    "result",
                    "detail",
                    "show",
                    "advice",
                    "lanjut",
                    "readiness",
                    "first-step",
                    "continue"),
            List.of("0", "2", "4", "5", "6", "8", "10", "11")),

    /** The same, but would rather not say. */
    UNSAID(RESULT.wanted, List.of("LEWATI", "lewati", "0", "5")),

    /** Has a result, wants a person, and talks with one. */
    COMPANY(
            Set.of(
                    "start",
                    "id",
                    "18-plus",
                    "myself",
                    "agree",
                    "check",
                    "begin",
                    "check-on",
                    "done",
                    "see-result",
                    "result",
                    "ask-for-person",
                    "elsewhere",
                    "any",
                    "now",
                    "share",
                    "continue"),
            List.of("MENU", "menu")),

    /** Wants a person from another area, and types its name. */
    AFAR(
            Set.of("start", "id", "18-plus", "myself", "agree", "contoh-barat", "elsewhere", "other-area"),
            List.of("BICARA", "margasari")),

    /** Talks with a person and says afterwards how it was, in few words or in too many. */
    TELLING(
            Set.of("person", "id", "18-plus", "agree", "margasari", "any", "now", "good", "fair", "poor"),
            List.of("orangnya sabar", "enak diajak ngobrol", "sabar sekali ".repeat(30), "LEWATI")),

    /** Worries about somebody, and takes all five steps. */
    FAMILY(
            Set.of(
                    "start",
                    "id",
                    "18-plus",
                    "family",
                    "steps",
                    "go-on",
                    "next-step",
                    "lanjut",
                    "enough",
                    "steps-again"),
            List.of("LANJUT", "MENU")),

    /** Shares a phone: sets a PIN, closes the talk, opens it again, or does not remember how. */
    SECRET(
            Set.of("set-pin", "continue", "remove-pin"),
            List.of("PIN", "2580", "1357", "1357", "1357", "TUTUP", "LANJUT", "LANJUT")),

    /** Wants to hear no more. */
    SILENCE(Set.of("id", "18-plus", "myself", "agree"), List.of("BERHENTI", "JEDA", "LANJUT")),

    /** Was invited to accompany others. */
    JOINING(
            Set.of("woman", "man", "id", "en", "id,en", "not-yet"),
            List.of("Ayu", "Dedi", "081234567890", "KEMBALI", "TUTUP", "LANJUT")),

    /** Wants to be reminded of appointments. */
    REMINDED(Set.of("start", "id", "18-plus", "myself", "agree", "check-ins"), List.of("PENGINGAT", "INGATKAN")),

    /** Is asked how they are, as they wished. */
    ASKED(Set.of("talk", "not-now"), List.of("2", "9", "7", "banyak", "LEWATI", "KEMBALI"));

    /** Whether they wait for a person, and go on when one came. */
    boolean isForCompany() {
        return this == COMPANY || this == TELLING;
    }

    /** The flow that somebody else begins for them; empty for everybody who writes first. */
    String begins() {
        return switch (this) {
            case JOINING -> "agent-joins";
            case ASKED -> "check-in";
            case NONE, RESULT, UNSAID, COMPANY, AFAR, TELLING, FAMILY, SECRET, SILENCE, REMINDED -> "";
        };
    }

    private final Set<String> wanted;

    /** What they say where nothing can be tapped, or nothing that they want. */
    final List<String> words;

    Aim(Set<String> wanted, List<String> words) {
        this.wanted = wanted;
        this.words = words;
    }

    /** What leads them on among these. */
    List<Choice> among(List<Choice> shown) {
        return shown.stream()
                .filter(choice -> wanted.contains(code(choice.payload())))
                .toList();
    }

    static String code(String payload) {
        return payload.substring(payload.lastIndexOf(':') + 1);
    }
}
