package id.temani.flows.definition;

import id.temani.conversation.Effect;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One place in a conversation. Its exits are named events; nothing is computed here. */
public sealed interface Step {

    /** The event of a step that leads on by itself. */
    String THEN = "then";

    /** The event for whatever a step did not understand. The same words are read once more where it leads. */
    String OTHERWISE = "otherwise";

    /** The events of {@link FreeText}. */
    String ACCEPTED = "accepted";

    String REFUSED = "refused";

    /** The event of a {@link Questionnaire} that has nothing left to ask. */
    String COMPLETE = "complete";

    /** The event of a choice from a {@link Source}. */
    String CHOSEN = "chosen";

    /** The event of a question of the person's own for which there is a card. A step without it answers none. */
    String FOUND = "found";

    /** The event of a question that is answered with people to talk to only: how much to take, where to get it. */
    String DECLINED = "declined";

    /** The events of places that were looked up: several fit, nobody answers there, there is none. */
    String SEVERAL = "several";

    String CLOSED = "closed";
    String NOWHERE = "nowhere";

    /** A choice that a long list of units offers by itself: shows the next ones, and takes no exit. */
    String NEXT_UNITS = "next-units";

    /** The events that turn the pages of a {@link Reading}; its exits for them are those of the first and last page. */
    String NEXT_PAGE = "lanjut";

    String PAGE_BEFORE = "kembali";

    /** What else happens on arriving. */
    Arrival arrival();

    /** Where each event leads; steps of the same flow. */
    Map<String, String> when();

    /**
     * What happens on arriving at a step, before anything is asked.
     *
     * @param say the full key of the text; empty: the step itself says nothing
     * @param set facts that are remembered
     * @param forget facts that are dropped; {@value #ANSWERS} is the answer sheet, {@value #CONSENTS} all that was agreed to
     * @param agrees which texts were agreed to, as full keys, by the fact that keeps the consent
     * @param reopens the last answer of the sheet is asked again
     * @param extendsSheet the rest of the questionnaire is released, where only its short form was asked
     * @param ends nothing of the talk is kept after this step
     */
    record Arrival(
            Optional<String> say,
            List<Effect> effects,
            Map<String, String> set,
            Set<String> forget,
            Map<String, List<String>> agrees,
            boolean reopens,
            boolean extendsSheet,
            boolean ends) {

        /** Stands for the answer sheet among the facts to forget. */
        public static final String ANSWERS = "answers";

        /** Stands for everything that was agreed to. */
        public static final String CONSENTS = "consents";

        public Arrival {
            effects = List.copyOf(effects);
            set = Map.copyOf(set);
            forget = Set.copyOf(forget);
            agrees = Map.copyOf(agrees);
        }
    }

    /**
     * Waits for one of some choices.
     *
     * @param choices codes of the buttons in their order; none where everything typed leads on ({@link #OTHERWISE})
     * @param source where the choices come from instead, for lists that are data of their own
     * @param remember the fact that keeps the chosen code
     * @param askedAs what its buttons call the question, where the desk asks it, too
     */
    record Question(
            Arrival arrival,
            List<String> choices,
            Optional<Source> source,
            Optional<String> remember,
            Optional<String> askedAs,
            Map<String, String> when)
            implements Step {
        public Question {
            choices = List.copyOf(choices);
            when = inOrder(when);
        }
    }

    /** Lists of choices that are data of their own. */
    enum Source {
        /** The units that answer; each leads to {@code chosen}. Words are looked up in the whole directory. */
        UNITS,
        /** Units that answer, but for the own one; a page at a time, after the choices of the step. */
        OTHER_UNITS,
        /** Of the units that were looked up last, those that answer. */
        UNITS_FOUND,
        /** The topics of the cards. */
        TOPICS,
        /** The cards of the topic that was chosen last. */
        CARDS
    }

    /** Waits for words of the person's own, which a rule accepts or refuses. */
    record FreeText(Arrival arrival, String rule, String remember, Map<String, String> when) implements Step {
        public FreeText {
            when = inOrder(when);
        }
    }

    /** A whole questionnaire, asked question by question from its own data. */
    record Questionnaire(Arrival arrival, String instrument, Map<String, String> when) implements Step {
        public Questionnaire {
            when = inOrder(when);
        }
    }

    /**
     * A card, read page by page.
     *
     * @param card its id, or {@value #CHOSEN}: the one that was chosen or found last
     * @param choices offered under the last page
     */
    record Reading(Arrival arrival, String card, List<String> choices, Map<String, String> when) implements Step {
        public Reading {
            choices = List.copyOf(choices);
            when = inOrder(when);
        }
    }

    /** Waits and says nothing: somebody else is talking with this person. */
    record Silent(Arrival arrival, Map<String, String> when) implements Step {
        public Silent {
            when = inOrder(when);
        }
    }

    /** A rule in Java looks at the talk and answers with an event. */
    record Decision(Arrival arrival, String rule, Map<String, String> when) implements Step {
        public Decision {
            when = inOrder(when);
        }
    }

    /** Says its line and leads on by itself. */
    record Passage(Arrival arrival, Map<String, String> when) implements Step {
        public Passage {
            when = inOrder(when);
        }
    }

    /** Leads to another flow, or back to where an aside began. */
    record Door(Arrival arrival, Target to) implements Step {
        @Override
        public Map<String, String> when() {
            return Map.of();
        }
    }

    /** Where a {@link Door} leads. */
    sealed interface Target {
        /** A step of the newest version of another flow; empty: its start. */
        record Flow(String flow, Optional<String> step) implements Target {}

        /** The step that was left for an aside. */
        record Back() implements Target {}
    }

    /** In the order of the file, so that what is drawn from it stays the same. */
    private static Map<String, String> inOrder(Map<String, String> exits) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(exits));
    }
}
