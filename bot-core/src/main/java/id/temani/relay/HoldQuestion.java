package id.temani.relay;

import id.temani.relay.Contact.Kind;
import id.temani.relay.HeldLine.Answer;
import id.temani.resident.Language;
import id.temani.wording.Choice;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How people are asked about a held line, and which answer a button or a digit is. */
record HoldQuestion(Phrasebook phrases) {

    private static final String HELD = "held-";

    /** A button under some question: forged ones are possible. */
    record Tapped(UUID line, Answer answer) {}

    /** Says whether a button belongs to such a question. */
    static boolean asked(String payload) {
        return payload.startsWith(HELD);
    }

    static Optional<Tapped> tapped(String payload) {
        var parts = payload.substring(HELD.length()).split(":", 2);
        try {
            var line = UUID.fromString(parts[0]);
            return Arrays.stream(Answer.values())
                    .filter(answer -> parts.length == 2 && code(answer).equals(parts[1]))
                    .map(answer -> new Tapped(line, answer))
                    .findFirst();
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    /** The answer that a digit stands for, as channels number the choices. */
    static Optional<Answer> digit(String text, boolean resident) {
        var number = "123".indexOf(text);
        var offered = offered(resident);
        return text.length() == 1 && number >= 0 && number < offered.size()
                ? Optional.of(offered.get(number))
                : Optional.empty();
    }

    Utterance about(HeldLine line, List<Contact> contacts, boolean replaces, Language language) {
        var kind = kind(contacts);
        var question = phrases.text(language, line.isOfResident() ? question(kind) : Line.HOLD_AGENT);
        var text = replaces ? phrases.text(language, Line.HOLD_REPLACED) + " " + question : question;
        return Utterance.plain(text)
                .offering(offered(line.isOfResident()).stream()
                        .map(answer -> Choice.of(
                                HELD + line.id() + ":" + code(answer), phrases.text(language, label(answer, kind))))
                        .toArray(Choice[]::new));
    }

    private static List<Answer> offered(boolean resident) {
        return resident ? List.of(Answer.WITHOUT, Answer.KEEP, Answer.CANCEL) : List.of(Answer.WITHOUT, Answer.CANCEL);
    }

    private static String code(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    /** The one kind that is in the line; empty when there are several. An account has a number, too. */
    private static Optional<Kind> kind(List<Contact> contacts) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        contacts.forEach(contact -> kinds.add(contact.kind()));
        if (kinds.contains(Kind.NUMBER)) {
            kinds.remove(Kind.ACCOUNT);
        }
        return kinds.size() == 1 ? kinds.stream().findFirst() : Optional.empty();
    }

    private static Line question(Optional<Kind> kind) {
        return kind.map(one -> switch (one) {
                    case NUMBER -> Line.HOLD_NUMBER;
                    case ACCOUNT -> Line.HOLD_ACCOUNT;
                    case MAIL -> Line.HOLD_MAIL;
                    case LINK -> Line.HOLD_LINK;
                    case HANDLE -> Line.HOLD_HANDLE;
                })
                .orElse(Line.HOLD_SEVERAL);
    }

    private static Line label(Answer answer, Optional<Kind> kind) {
        return switch (answer) {
            case KEEP -> Line.HOLD_KEEP;
            case CANCEL -> Line.HOLD_CANCEL;
            case WITHOUT ->
                kind.map(one -> switch (one) {
                            case NUMBER, ACCOUNT -> Line.HOLD_WITHOUT_NUMBER;
                            case MAIL -> Line.HOLD_WITHOUT_MAIL;
                            case LINK -> Line.HOLD_WITHOUT_LINK;
                            case HANDLE -> Line.HOLD_WITHOUT_HANDLE;
                        })
                        .orElse(Line.HOLD_WITHOUT_THAT);
        };
    }
}
