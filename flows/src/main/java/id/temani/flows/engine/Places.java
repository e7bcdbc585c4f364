package id.temani.flows.engine;

import id.temani.conversation.Position;
import id.temani.flows.definition.FlowDefinition;
import id.temani.safety.Danger;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The few places in the flow files that rules in Java lead to by name; {@code FlowFilesTest} holds that they exist. */
final class Places {

    static final String FIRST_CONTACT = "first-contact";
    static final String MENU = "menu";
    static final String EXPIRED = "expired";

    /** Where a talk rests that was closed; its steps {@code hello} and {@code gone} are what {@code Facts.CLOSED} names. */
    static final String CLOSED = "closed";

    static final String HELLO = "hello";
    static final String GONE = "gone";

    static final String ASK_PERSON = "ask-person";
    static final String TALKING = "talking";

    /** Has one step for every kind of danger, named like it. */
    static final String SAFETY = "safety";

    private static final String JOINING = "agent-joins/name";

    private static final Set<String> SHARED_WHEN_CLOSED =
            Set.of("anywhere.erase", "anywhere.erased", "anywhere.again", "anywhere.hidden", "anywhere.emergency");

    private Places() {}

    /** Whether a closed talk may stand here: it says nothing of what was before. */
    static boolean worksWhenClosed(Position position) {
        var shared = position.step().startsWith(FlowDefinition.ANYWHERE);
        return shared
                ? SHARED_WHEN_CLOSED.contains(position.step())
                : position.flow().equals(CLOSED) || position.flow().equals(SAFETY);
    }

    /** All of them, as {@code flow/step}. */
    static Set<String> all() {
        var all = new HashSet<String>(Set.of(
                FIRST_CONTACT + "/greeting",
                FIRST_CONTACT + "/" + MENU,
                FIRST_CONTACT + "/" + EXPIRED,
                CLOSED + "/" + HELLO,
                CLOSED + "/" + GONE,
                ASK_PERSON + "/" + TALKING,
                JOINING));
        for (var danger : Danger.values()) {
            all.add(SAFETY + "/" + danger.name().toLowerCase(Locale.ROOT));
        }
        return all;
    }
}
