package id.temani.flows.engine;

import id.temani.conversation.Facts;
import id.temani.privacy.Attempts;
import id.temani.screening.pathway.FirstLook;
import id.temani.screening.pathway.Pathway;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules that decision steps may name. Each looks at what a talk remembers and answers with an event. */
final class Decisions {

    /** Facts of the engine's own, beside those the desk knows. */
    private static final String SHARED = "shared";

    /** That danger was spoken of in words, at any time; calling for the emergency screen alone does not count. */
    static final String DANGER_SPOKEN = "danger-spoken";

    static final String YES = "yes";
    static final String NO = "no";

    private static final String CRISIS = "crisis";
    private static final String KNOWN = "known";
    private static final String UNKNOWN = "unknown";
    private static final String OPEN = "open";
    static final String NONE = "none";
    static final String LIVE = "live";
    static final String FAMILY = "family";

    /** A band of the readiness ruler; forgotten once it was answered. */
    private static final String READINESS = "readiness";

    /** How far a family has come with the five steps; flows set it. */
    private static final String FAMILY_STEP = "family-step";

    /** {@code yes} while somebody who waits changes nothing but the area; flows set it. */
    private static final String AREA_ONLY = "area-only";

    /** {@code yes} after a silence so long that nobody knows who writes, until they have proven who they are. */
    static final String LONG_GONE = "long-gone";

    private record Rule(Set<String> outcomes, Function<TalkDraft, String> answer) {}

    private static final Map<String, Rule> RULES = Map.ofEntries(
            entry("age", Set.of("adult", "minor", UNKNOWN), Decisions::age),
            entry("age-said", Set.of(YES, NO), Decisions::ageSaid),
            entry(
                    "role",
                    Set.of("myself", FAMILY, "returning", "looking", UNKNOWN),
                    talk -> talk.fact(Facts.ROLE).orElse(UNKNOWN)),
            entry("consent", Set.of(KNOWN, UNKNOWN), talk -> known(talk, Facts.CONSENT_A)),
            entry(
                    READINESS,
                    Set.of("not-yet", "unsure", "ready"),
                    talk -> talk.fact(READINESS).orElse("unsure")),
            entry("sheet", Set.of(OPEN, NONE), talk -> talk.answers().isEmpty() ? NONE : OPEN),
            entry("result", Set.of(KNOWN, UNKNOWN), talk -> known(talk, Facts.PATHWAY)),
            entry("pathway", pathways(), Decisions::pathway),
            entry("short", Set.of(KNOWN, UNKNOWN), talk -> known(talk, Facts.FIRST_LOOK)),
            entry("first-look", firstLooks(), Decisions::firstLook),
            entry("complete", Set.of(YES, NO), Decisions::complete),
            entry("stopping", Set.of(YES, NO), talk -> talk.fact(Facts.STOPPING).orElse(NO)),
            entry("detail", Set.of(KNOWN, UNKNOWN), talk -> known(talk, Facts.DETAIL)),
            entry("to-share", Set.of(KNOWN, UNKNOWN), Decisions::toShare),
            entry("check", Set.of(OPEN, NONE), Decisions::check),
            entry(
                    "family-step",
                    Set.of(NONE, "1", "2", "3", "4", "5", "done"),
                    talk -> talk.fact(FAMILY_STEP).orElse(NONE)),
            entry("reminders", Set.of(NONE, "appointments", "check-ins", "both"), Decisions::reminders),
            entry("check-in", Set.of("hard", "fine"), Decisions::checkIn),
            entry("pin", Set.of(KNOWN, UNKNOWN), talk -> known(talk, Facts.PIN)),
            entry("pin-pause", Set.of(YES, NO), Decisions::pinPause),
            entry("expired", Set.of(YES, NO), talk -> talk.fact(Facts.EXPIRED).orElse(NO)),
            entry(LONG_GONE, Set.of(YES, NO), talk -> talk.fact(LONG_GONE).orElse(NO)),
            entry("unit", Set.of(KNOWN, UNKNOWN), talk -> known(talk, Facts.UNIT)),
            entry("area-only", Set.of(YES, NO), talk -> talk.fact(AREA_ONLY).orElse(NO)),
            entry(
                    "request",
                    Set.of(NONE, "waiting", LIVE),
                    talk -> talk.fact(Facts.REQUEST).orElse(NONE)));

    private Decisions() {}

    static Map<String, Set<String>> outcomes() {
        return RULES.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, rule -> rule.getValue().outcomes()));
    }

    /** The event with which {@code rule} answers; always one of its outcomes. */
    static String decide(String rule, TalkDraft talk) {
        var known = RULES.get(rule);
        if (known == null) {
            throw new IllegalArgumentException("There is no rule " + rule);
        }
        return known.answer().apply(talk);
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String age(TalkDraft talk) {
        return talk.fact(Facts.AGE)
                .map(age -> age.equals("18-plus") ? "adult" : "minor")
                .orElse(UNKNOWN);
    }

    /** No only where a result stands although answers are missing; a result that says so by itself needs no more. */
    private static String complete(TalkDraft talk) {
        var incomplete = talk.fact(Facts.COMPLETE).filter(NO::equals).isPresent();
        return incomplete && !pathway(talk).equals(name(Pathway.INCOMPLETE)) ? NO : YES;
    }

    /** Whether the questionnaire may be offered: never to a family, and not twice. */
    private static String check(TalkDraft talk) {
        var family = talk.fact(Facts.ROLE).filter(FAMILY::equals).isPresent();
        return family || talk.fact(Facts.PATHWAY).isPresent() ? NONE : OPEN;
    }

    /** Whoever spoke of danger gets no result that calls the risk low, whatever the points say. */
    private static String pathway(TalkDraft talk) {
        return talk.fact(DANGER_SPOKEN).isPresent()
                ? CRISIS
                : talk.fact(Facts.PATHWAY).orElse(name(Pathway.INCOMPLETE));
    }

    /** The same holds for what the short form said. */
    private static String firstLook(TalkDraft talk) {
        return talk.fact(DANGER_SPOKEN).isPresent()
                ? CRISIS
                : talk.fact(Facts.FIRST_LOOK).orElse(name(FirstLook.UNCLEAR));
    }

    /** Either number alone is reason enough to offer a person. */
    private static String checkIn(TalkDraft talk) {
        var low = talk.fact("mood").filter("low"::equals).isPresent();
        var strong = talk.fact("craving").filter("strong"::equals).isPresent();
        return low || strong ? "hard" : "fine";
    }

    /** What the person agreed to be written to about; either may stand alone. */
    private static String reminders(TalkDraft talk) {
        var checkIns = talk.fact(Facts.CONSENT_CHECK_INS).isPresent();
        if (talk.fact(Facts.CONSENT_REMINDERS).isPresent()) {
            return checkIns ? "both" : "appointments";
        }
        return checkIns ? "check-ins" : NONE;
    }

    private static Set<String> pathways() {
        return orCrisis(Pathway.values());
    }

    private static Set<String> firstLooks() {
        return orCrisis(FirstLook.values());
    }

    private static Set<String> orCrisis(Enum<?>[] constants) {
        var all = new HashSet<String>(Set.of(CRISIS));
        Arrays.stream(constants).map(Decisions::name).forEach(all::add);
        return all;
    }

    private static String toShare(TalkDraft talk) {
        return talk.fact(SHARED).isPresent() ? UNKNOWN : known(talk, Facts.DETAIL);
    }

    /** Whether PINs are not even looked at for a while. */
    private static String pinPause(TalkDraft talk) {
        var now = talk.heardAt().orElseThrow();
        return talk.fact(Facts.PIN_ATTEMPTS)
                        .map(Attempts::read)
                        .filter(attempts -> attempts.mustWait(now))
                        .isPresent()
                ? YES
                : NO;
    }

    private static String known(TalkDraft talk, String fact) {
        return talk.fact(fact).isPresent() ? KNOWN : UNKNOWN;
    }

    private static String ageSaid(TalkDraft talk) {
        return talk.fact(Facts.AGE).filter(age -> !age.equals("unsaid")).isPresent() ? YES : NO;
    }

    private static Map.Entry<String, Rule> entry(
            String name, Set<String> outcomes, Function<TalkDraft, String> answer) {
        return Map.entry(name, new Rule(outcomes, answer));
    }
}
