package id.temani.handoff;

import id.temani.wording.CoordinatorLine;
import id.temani.wording.Line;
import java.util.function.BiPredicate;

/**
 * One reason for which an agent may be asked or not.
 *
 * @param excluded how the record of a decision counts those whom this rule kept out; the line takes {@code count}
 * @param whyNot what a coordinator is told who named somebody whom this rule keeps out; the line takes {@code agent}
 */
record Rule(String name, Line excluded, CoordinatorLine whyNot, BiPredicate<Search, RecoveryAgent> admits) {

    boolean admits(Search search, RecoveryAgent agent) {
        return admits.test(search, agent);
    }
}
