package id.temani.flows.engine;

import id.temani.conversation.Facts;
import id.temani.flows.definition.FlowDefinition;
import id.temani.flows.definition.Step;
import id.temani.flows.reading.Candidate;
import id.temani.flows.text.Texts;
import id.temani.resident.Language;
import id.temani.unit.Unit;
import id.temani.unit.Units;
import id.temani.wording.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts steps into words: the right variant of the text, the buttons under it. */
final class Prompts {

    /** The most units that are offered as choices; a list of WhatsApp has ten rows. */
    private static final int MOST_UNITS = 9;

    private static final int LONGEST_LABEL = 24;

    /** Texts that no step names. */
    static final Set<String> TEXTS = Set.of(
            "engine.footer",
            "engine.misunderstood-1",
            "engine.misunderstood-2",
            "engine.old-button",
            "engine.expired",
            "engine.anew",
            "screen.header",
            "screen.header-part",
            "screen.header-exact",
            "screen.several",
            "screen.done",
            "screen.old-answer",
            "screen.old-skipped");

    private final Texts texts;
    private final Units units;
    private final Map<Language, Map<String, String>> values = new EnumMap<>(Language.class);

    Prompts(EngineParts parts) {
        this.texts = parts.texts();
        this.units = parts.units();
        for (var language : Language.values()) {
            values.put(language, parts.values(language));
        }
    }

    String text(TalkDraft talk, String key) {
        return text(talk, key, Map.of());
    }

    String text(TalkDraft talk, String key, Map<String, String> more) {
        var all = new HashMap<>(values.getOrDefault(talk.language(), Map.of()));
        all.put(Facts.DETAIL, talk.fact(Facts.DETAIL).orElse(""));
        all.putAll(more);
        return texts.text(talk.language(), texts.variant(talk.language(), key, variants(talk)), all);
    }

    /** The buttons of a question, in the order of the file; in a live talk with words to type, because digits are chat. */
    List<Choice> choices(Walk walk, Step.Question question) {
        var choices = new ArrayList<Choice>();
        for (var code : codes(question)) {
            var payload = walk.flow().question(walk.stepName()) + ":" + code;
            var label = label(walk, code);
            choices.add(
                    walk.talk().isLive()
                            ? Choice.typedAs(payload, label, label.toUpperCase(Locale.ROOT))
                            : Choice.of(payload, label));
        }
        return choices;
    }

    List<Candidate> candidates(Walk walk, Step.Question question) {
        return codes(question).stream()
                .map(code -> Candidate.labelled(code, labels(walk, code)))
                .toList();
    }

    /** In every language, because people change languages before they say so. */
    private List<String> labels(Walk walk, String code) {
        return Arrays.stream(Language.values())
                .map(language -> label(language, walk, code))
                .toList();
    }

    boolean offers(Step.Question question, String code) {
        return codes(question).contains(code);
    }

    /** The exit that a chosen code takes. */
    static String event(Step.Question question, String code) {
        return question.choices().contains(code) ? code : Step.CHOSEN;
    }

    /** What a button or an old answer is called. */
    String label(Walk walk, String code) {
        return label(walk.talk().language(), walk, code);
    }

    private String label(Language language, Walk walk, String code) {
        return FlowDefinition.labelKeys(walk.flow(), walk.stepName(), code).stream()
                .flatMap(key -> texts.find(language, texts.variant(language, key, variants(walk.talk()))).stream())
                .findFirst()
                .orElseGet(() -> unitLabel(code));
    }

    /** A family is addressed in another way; what a channel can see differs. */
    private static List<String> variants(TalkDraft talk) {
        return Stream.of(talk.fact(Facts.ROLE), talk.fact(Facts.CHANNEL))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> codes(Step.Question question) {
        return question.source()
                .map(source -> switch (source) {
                    case UNITS ->
                        Stream.concat(
                                        units.all().stream()
                                                .filter(Unit::active)
                                                .map(unit -> unit.id().value())
                                                .limit(MOST_UNITS),
                                        question.choices().stream())
                                .toList();
                })
                .orElse(question.choices());
    }

    private String unitLabel(String id) {
        return units.all().stream()
                .filter(unit -> unit.id().value().equals(id))
                .map(unit -> unit.kelurahan() + ", " + unit.regency())
                .map(name -> name.length() <= LONGEST_LABEL ? name : name.substring(0, LONGEST_LABEL - 1) + "…")
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no label for choice " + id));
    }
}
