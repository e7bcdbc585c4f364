package id.temani.flows.engine;

import id.temani.safety.Danger;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The few places in the flow files that rules in Java lead to by name; {@code FlowFilesTest} holds that they exist. */
final class Places {

    static final String FIRST_CONTACT = "first-contact";
    static final String MENU = "menu";
    static final String EXPIRED = "expired";

    static final String ASK_PERSON = "ask-person";
    static final String TALKING = "talking";

    /** Has one step for every kind of danger, named like it. */
    static final String SAFETY = "safety";

    private static final String JOINING = "agent-joins/name";

    private Places() {}

    /** All of them, as {@code flow/step}. */
    static Set<String> all() {
        var all = new HashSet<String>(Set.of(
                FIRST_CONTACT + "/greeting",
                FIRST_CONTACT + "/" + MENU,
                FIRST_CONTACT + "/" + EXPIRED,
                ASK_PERSON + "/" + TALKING,
                JOINING));
        for (var danger : Danger.values()) {
            all.add(SAFETY + "/" + danger.name().toLowerCase(Locale.ROOT));
        }
        return all;
    }
}
