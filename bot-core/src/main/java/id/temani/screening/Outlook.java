package id.temani.screening;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be said about every question of a sheet before the answers to come are known. */
final class Outlook {

    private enum Prospect {
        ANSWERED,
        /** Will be asked, whatever else is answered. */
        CERTAIN,
        /** An answer to come decides. */
        OPEN,
        NEVER
    }

    private final AnswerSheet sheet;
    private final Map<String, Prospect> prospects = new HashMap<>();
    private final Map<Integer, Set<Prospect>> parts = new HashMap<>();

    Outlook(AnswerSheet sheet) {
        this.sheet = sheet;
        for (var question : sheet.route()) {
            prospects.put(question.id(), prospect(question));
        }
        for (var question : sheet.counted()) {
            parts.computeIfAbsent(question.part(), any -> EnumSet.noneOf(Prospect.class))
                    .add(prospects.get(question.id()));
        }
    }

    boolean partsAreCertain() {
        return parts.values().stream().allMatch(found -> met(found) || !found.contains(Prospect.OPEN));
    }

    int partsUpTo(int last) {
        return (int) parts.entrySet().stream()
                .filter(part -> part.getKey() <= last && met(part.getValue()))
                .count();
    }

    OptionalInt remaining() {
        var all = prospects.values();
        return all.contains(Prospect.OPEN)
                ? OptionalInt.empty()
                : OptionalInt.of(
                        (int) all.stream().filter(Prospect.CERTAIN::equals).count());
    }

    private Prospect prospect(Question question) {
        for (var earlier : question.askIf().looksAt()) {
            if (canChange(prospects.get(earlier))) {
                return Prospect.OPEN;
            }
        }
        if (!sheet.holds(question.askIf())) {
            return Prospect.NEVER;
        }
        var settled = sheet.answerTo(question.id()).isPresent() && !sheet.isReopened(question.id());
        return settled ? Prospect.ANSWERED : Prospect.CERTAIN;
    }

    private static boolean canChange(@Nullable Prospect prospect) {
        return prospect == Prospect.OPEN || prospect == Prospect.CERTAIN;
    }

    private static boolean met(Set<Prospect> found) {
        return found.contains(Prospect.ANSWERED) || found.contains(Prospect.CERTAIN);
    }
}
