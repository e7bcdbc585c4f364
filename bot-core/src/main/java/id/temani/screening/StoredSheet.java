package id.temani.screening;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The form in which a sheet is kept between two messages: question id to codes, nothing but strings. */
final class StoredSheet {

    /** Not an id that a question can have, because of the sign. */
    static final String INSTRUMENT = "@instrument";

    private static final String REOPENED = "@reopened";

    /** Absent on a sheet of the whole questionnaire, also of the time before there were others. */
    private static final String FORM = "@form";

    private static final String SKIPPED = "?";
    private static final String SEPARATOR = ",";

    private StoredSheet() {}

    static Map<String, String> write(AnswerSheet sheet) {
        var stored = new LinkedHashMap<String, String>();
        stored.put(INSTRUMENT, sheet.instrument().key());
        if (sheet.form() != Form.FULL) {
            stored.put(FORM, sheet.form().name().toLowerCase(Locale.ROOT));
        }
        sheet.reopened().ifPresent(id -> stored.put(REOPENED, id));
        for (var question : sheet.answered()) {
            sheet.answerTo(question.id()).ifPresent(answer -> stored.put(question.id(), text(answer)));
        }
        return stored;
    }

    static AnswerSheet read(Instrument instrument, Map<String, String> stored) {
        require(
                instrument.key().equals(stored.get(INSTRUMENT)),
                "This sheet belongs to another questionnaire than %s",
                instrument.key());
        var answers = new LinkedHashMap<String, Answer>();
        stored.forEach((id, text) -> {
            if (!id.startsWith("@")) {
                answers.put(id, answer(instrument, id, text));
            }
        });
        var reopened = Optional.ofNullable(stored.get(REOPENED));
        var sheet = AnswerSheet.of(instrument, form(instrument, stored), answers, reopened);
        for (var id : answers.keySet()) {
            require(sheet.answerTo(id).isPresent(), "Stored is an answer to question %s, which does not apply", id);
        }
        reopened.ifPresent(id -> require(answers.containsKey(id), "Reopened is question %s, which has no answer", id));
        return sheet;
    }

    private static Form form(Instrument instrument, Map<String, String> stored) {
        var name = stored.getOrDefault(FORM, Form.FULL.name());
        var form = Arrays.stream(Form.values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Stored is a form that there is not"));
        require(form == Form.FULL || instrument.shortForm().isPresent(), "%s has no short form", instrument.key());
        return form;
    }

    /** Codes in alphabetical order, so that equal sheets are stored alike. */
    private static String text(Answer answer) {
        return switch (answer) {
            case Answer.Skipped() -> SKIPPED;
            case Answer.Chosen(var codes) -> String.join(SEPARATOR, new TreeSet<>(codes));
        };
    }

    private static Answer answer(Instrument instrument, String id, String text) {
        var question = instrument
                .question(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("%s has no question %s".formatted(instrument.key(), id)));
        if (text.equals(SKIPPED)) {
            return new Answer.Skipped();
        }
        var codes = Set.copyOf(List.of(text.split(SEPARATOR)));
        require(question.accepts(codes), "Stored is no answer to question %s", id);
        return new Answer.Chosen(codes);
    }

    private static void require(boolean holds, String reason, String name) {
        if (!holds) {
            throw new IllegalArgumentException(reason.formatted(name));
        }
    }
}
