package id.temani.flows.engine;

import id.temani.casefile.TimeWords;
import id.temani.conversation.Facts;
import id.temani.conversation.Talk;
import id.temani.flows.text.Texts;
import id.temani.resident.Language;
import id.temani.screening.Answer;
import id.temani.screening.AnswerSheet;
import id.temani.screening.Question;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts into words what a talk remembers about its person: every choice, every consent, every answer. */
final class Description {

    /** What the service needs for the next message only, or what says less than its neighbour does. */
    private static final Set<String> LEFT_OUT = Set.of(
            Facts.CHANNEL,
            Facts.REQUEST,
            Facts.LANGUAGE,
            Facts.CLOSED,
            Facts.EXPIRED,
            Decisions.LONG_GONE,
            Facts.POINTS, // in words as Facts.DETAIL, and answer by answer below
            Facts.PIN,
            Facts.PIN_ATTEMPTS,
            Facts.CODE_ATTEMPTS,
            "pin.right");

    private static final int HASH_SHOWN = 8;

    /** Where nobody has said yet where they are. */
    private static final ZoneId WITHOUT_UNIT = ZoneId.of("Asia/Jakarta");

    private final Texts texts;
    private final Units units;
    private final TimeWords times;
    private final Prompts prompts;
    private final Questionnaires questionnaires;

    Description(EngineParts parts, Prompts prompts, Questionnaires questionnaires) {
        this.texts = parts.texts();
        this.units = parts.units();
        this.times = parts.times();
        this.prompts = prompts;
        this.questionnaires = questionnaires;
    }

    List<String> of(Talk talk) {
        var language = talk.language();
        var lines = new ArrayList<String>();
        lines.add(line(name(language, Facts.LANGUAGE), label(language, language.code())));
        for (var fact : new TreeSet<>(talk.facts().keySet())) {
            if (!LEFT_OUT.contains(fact) && !fact.startsWith(Facts.CONSENTS)) {
                lines.add(line(
                        name(language, fact),
                        talk.fact(fact)
                                .map(value -> value(language, fact, value))
                                .orElse("")));
            }
        }
        lines.addAll(consents(talk));
        talk.fact(Facts.PIN).ifPresent(hash -> lines.add(line(name(language, Facts.PIN), text(language, "facts.set"))));
        lines.addAll(answers(talk));
        return lines;
    }

    private List<String> consents(Talk talk) {
        return Stream.of(Facts.CONSENT_A, Facts.CONSENT_B, Facts.CONSENT_REMINDERS, Facts.CONSENT_CHECK_INS)
                .filter(fact -> talk.fact(fact).isPresent())
                .map(fact -> line(name(talk.language(), fact), agreed(talk, fact)))
                .toList();
    }

    /** When, by the clock where they are, and to which text; the beginning of its hash tells two texts of a version apart. */
    private String agreed(Talk talk, String fact) {
        var at = talk.fact(Facts.timeOf(fact))
                .map(moment -> times.say(Instant.parse(moment).atZone(zone(talk)), talk.language()));
        var which = talk.fact(Facts.textOf(fact))
                .map(hash -> texts.text(
                        talk.language(),
                        "facts.agreed-text",
                        Map.of("version", talk.fact(fact).orElse(""), "mark", hash.substring(0, HASH_SHOWN))));
        return Stream.of(at, which).flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    private ZoneId zone(Talk talk) {
        return talk.fact(Facts.UNIT)
                .map(UnitId::new)
                .flatMap(units::byId)
                .map(unit -> unit.rota().zone())
                .orElse(WITHOUT_UNIT);
    }

    private List<String> answers(Talk talk) {
        return questionnaires
                .current(new TalkDraft(talk))
                .map(sheet -> sheet.answered().stream()
                        .map(question -> answer(sheet, question, talk.language()))
                        .toList())
                .orElse(List.of());
    }

    private static String answer(AnswerSheet sheet, Question question, Language language) {
        var words = switch (sheet.answerTo(question.id()).orElseThrow()) {
            case Answer.Skipped() -> "–";
            case Answer.Chosen(var codes) ->
                question.options().stream()
                        .filter(option -> codes.contains(option.code()))
                        .map(option -> option.label().in(language))
                        .collect(Collectors.joining(", "));
        };
        return line(question.text(language), words);
    }

    private String name(Language language, String fact) {
        return texts.find(language, "facts." + fact).orElse(fact);
    }

    private String value(Language language, String fact, String value) {
        if (fact.equals(Facts.DETAIL)) {
            return "\n" + value;
        }
        return switch (fact) {
            case Facts.BAND, Facts.FIRST_LOOK ->
                texts.find(language, fact + "." + value).orElse(value);
            default -> label(language, value);
        };
    }

    /** As the button said that was tapped; a value that was never on a button stands for itself. */
    private String label(Language language, String code) {
        return texts.keys().stream()
                .filter(key -> key.endsWith(".labels." + code))
                .flatMap(key -> texts.find(language, key).stream())
                .findFirst()
                .or(() -> prompts.listed(language, code))
                .orElse(code);
    }

    private String text(Language language, String key) {
        return texts.find(language, key).orElseThrow();
    }

    private static String line(String name, String value) {
        return "• " + name + ": " + value;
    }
}
