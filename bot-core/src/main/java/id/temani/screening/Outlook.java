package id.temani.screening;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

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

    Outlook(AnswerSheet sheet) {
        this.sheet = sheet;
        sheet.route().forEach(question -> prospects.put(question.id(), prospect(question)));
    }

    boolean partsAreCertain() {
        return parts().allMatch(part -> met(part) || !inPart(part).contains(Prospect.OPEN));
    }

    int partsUpTo(int last) {
        return (int) parts().filter(part -> part <= last && met(part)).count();
    }

    OptionalInt remaining() {
        var all = prospects.values();
        return all.contains(Prospect.OPEN)
                ? OptionalInt.empty()
                : OptionalInt.of(
                        (int) all.stream().filter(Prospect.CERTAIN::equals).count());
    }

    private Prospect prospect(Question question) {
        if (question.askIf().looksAt().stream().map(prospects::get).anyMatch(Outlook::canChange)) {
            return Prospect.OPEN;
        }
        if (!sheet.holds(question.askIf())) {
            return Prospect.NEVER;
        }
        var settled = sheet.answerTo(question.id()).isPresent() && !sheet.isReopened(question.id());
        return settled ? Prospect.ANSWERED : Prospect.CERTAIN;
    }

    private static boolean canChange(Prospect prospect) {
        return prospect == Prospect.OPEN || prospect == Prospect.CERTAIN;
    }

    private IntStream parts() {
        return sheet.counted().stream().mapToInt(Question::part).distinct();
    }

    private boolean met(int part) {
        var here = inPart(part);
        return here.contains(Prospect.ANSWERED) || here.contains(Prospect.CERTAIN);
    }

    private Set<Prospect> inPart(int part) {
        var found = EnumSet.noneOf(Prospect.class);
        for (var question : sheet.counted()) {
            if (question.part() == part) {
                found.add(prospects.get(question.id()));
            }
        }
        return found;
    }
}
