package id.temani.flows.engine;

import id.temani.conversation.Facts;
import id.temani.flows.definition.FlowDefinition;
import id.temani.flows.definition.Step;
import id.temani.flows.reading.Candidate;
import id.temani.flows.text.Texts;
import id.temani.resident.Language;
import id.temani.screening.FirstPass;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Puts steps into words: the right variant of the text, the buttons under it. */
final class Prompts {

    /** Texts that no step names. */
    static final Set<String> TEXTS = Set.of(
            "engine.footer",
            "engine.misunderstood-1",
            "engine.misunderstood-1-no-person",
            "engine.misunderstood-2",
            "engine.no-dealing",
            "engine.changed",
            "engine.added",
            "engine.old-button",
            "engine.old-button-in-talk",
            "engine.expired",
            "engine.anew",
            "screen.header",
            "screen.header-part",
            "screen.header-exact",
            "screen.several",
            "screen.simpler",
            "screen.simpler-several",
            "screen.which",
            "screen.which-any",
            "screen.done",
            "screen.old-answer",
            "screen.old-skipped",
            "reading.header",
            "reading.advice",
            "shared.labels.next-units",
            "shared.labels.lanjut",
            "shared.labels.kembali");

    /** How many minutes the rest of a questionnaire takes after its short form. */
    private static final String REST = "rest-minutes";

    private final Texts texts;
    private final Consents consents;
    private final PlaceSearch places;
    private final Catalogue catalogue;
    private final CardPages cardPages;
    private final Questionnaires questionnaires;
    private final Map<Language, Map<String, String>> values = new HashMap<>();

    Prompts(EngineParts parts, Questionnaires questionnaires) {
        this.texts = parts.texts();
        this.questionnaires = questionnaires;
        this.consents = new Consents(parts.flows(), parts.texts());
        this.places = new PlaceSearch(parts.units(), parts.facilities());
        this.catalogue = new Catalogue(parts.units(), places, parts.cards());
        this.cardPages =
                new CardPages(parts.cards(), questionnaires, parts.texts().wording("reading.advice"));
        for (var language : Language.all()) {
            values.put(language, parts.values(language));
        }
    }

    String text(TalkDraft talk, String key) {
        return text(talk, key, Map.of());
    }

    String text(TalkDraft talk, String key, Map<String, String> more) {
        var all = new HashMap<>(known(talk));
        all.put(Facts.DETAIL, talk.fact(Facts.DETAIL).orElse(""));
        all.put("services", places.services(talk, talk.language()));
        all.put("place", places.chosen(talk, Facts.UNIT).orElse(""));
        all.put("other-place", places.chosen(talk, Facts.OTHER_UNIT).orElse(""));
        all.putAll(more);
        var variant = texts.variant(talk.language(), key, variants(talk));
        if (texts.find(talk.language(), variant)
                .filter(text -> text.contains(REST))
                .isPresent()) {
            all.put(REST, minutes(questionnaires.minutesOfRest(talk)));
        }
        return texts.text(talk.language(), variant, all);
    }

    private static String minutes(OptionalInt minutes) {
        return minutes.isPresent() ? String.valueOf(minutes.getAsInt()) : "1";
    }

    private Map<String, String> known(TalkDraft talk) {
        return values.getOrDefault(talk.language(), Map.of());
    }

    /** The buttons of a question, in the order of the file; in a live talk with words to type, because digits are chat. */
    List<Choice> choices(Walk walk, Step.Question question) {
        return choices(walk, walk.flow().question(walk.stepName()), codes(walk.talk(), question));
    }

    private List<Choice> choices(Walk walk, String asked, List<String> codes) {
        var choices = new ArrayList<Choice>();
        for (var code : codes) {
            var payload = asked + ":" + code;
            var label = label(walk, code);
            choices.add(
                    walk.talk().isLive()
                            ? Choice.typedAs(payload, label, label.toUpperCase(Locale.ROOT))
                            : Choice.of(payload, label));
        }
        return choices;
    }

    /** The open page of a card: a neutral first line, the title, because a question may open any page, and what to do next. */
    Utterance page(Walk walk, Step.Reading reading) {
        var talk = walk.talk();
        var open = cardPages.open(talk, reading);
        var header = text(
                talk,
                "reading.header",
                Map.of(
                        "page", String.valueOf(open.number()),
                        "pages", String.valueOf(open.card().pages().size())));
        var title = open.card().title().in(talk.language()) + "\n";
        return new Utterance(
                header + "\n\n" + title + Texts.filled(open.place(), open.page().in(talk.language()), known(talk)),
                choices(walk, asked(walk, open), open.codes(reading)));
    }

    PlaceSearch places() {
        return places;
    }

    /** Keeps which texts this person was shown and agreed to. */
    void agreed(TalkDraft talk, String fact, List<String> keys) {
        consents.agreed(talk, fact, keys, variants(talk));
    }

    Consents consents() {
        return consents;
    }

    /** What a unit, topic or card is called; empty: the code is none of these. */
    Optional<String> listed(Language language, String code) {
        return catalogue.label(language, code);
    }

    CardPages cardPages() {
        return cardPages;
    }

    /** Names the open page in the payload of its buttons. */
    String asked(Walk walk, CardPages.Open open) {
        return walk.flow().question(walk.stepName()) + "@" + open.place();
    }

    List<Candidate> candidates(Walk walk, Step.Question question) {
        return candidates(walk, codes(walk.talk(), question));
    }

    List<Candidate> candidates(Walk walk, Step.Reading reading) {
        return candidates(walk, cardPages.open(walk.talk(), reading).codes(reading));
    }

    /** What turns pages can be typed under every page, the last one, too. */
    List<Candidate> turning(Walk walk) {
        return candidates(walk, List.of(Step.NEXT_PAGE, Step.PAGE_BEFORE));
    }

    private List<Candidate> candidates(Walk walk, List<String> codes) {
        return codes.stream()
                .map(code -> Candidate.labelled(code, labels(walk, code)))
                .toList();
    }

    /** In every language, because people change languages before they say so. */
    private List<String> labels(Walk walk, String code) {
        return Language.all().stream()
                .map(language -> label(language, walk, code))
                .toList();
    }

    boolean offers(TalkDraft talk, Step.Question question, String code) {
        return codes(talk, question).contains(code)
                || isOfOthers(question) && catalogue.others().offers(talk, code);
    }

    /** Shows the next units of a list that has more than a page. */
    void turnUnits(TalkDraft talk) {
        catalogue.others().turn(talk);
    }

    private static boolean isOfOthers(Step.Question question) {
        return question.source().equals(Optional.of(Step.Source.OTHER_UNITS));
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
                .or(() -> catalogue.label(language, code))
                .orElseThrow(() -> new IllegalArgumentException("There is no label for choice " + code));
    }

    /** A family is addressed in another way; what a channel can see differs; a short form takes less time. */
    private List<String> variants(TalkDraft talk) {
        var form = Optional.of(questionnaires.firstPass())
                .filter(FirstPass.FC_THEN_FULL::equals)
                .map(first -> "short");
        return Stream.of(talk.fact(Facts.ROLE), talk.fact(Facts.CHANNEL), form)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> codes(TalkDraft talk, Step.Question question) {
        var listed = question.source().stream().flatMap(source -> catalogue.codes(source, talk).stream());
        var own = question.choices().stream();
        return (isOfOthers(question) ? Stream.concat(own, listed) : Stream.concat(listed, own)).toList();
    }
}
