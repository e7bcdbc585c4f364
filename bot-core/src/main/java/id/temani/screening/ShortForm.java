package id.temani.screening;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A few questions of a questionnaire that are asked first. Together they say whether a closer look is worth it, and no
 * more: never a band, and nothing about what they do not ask.
 *
 * @param questions their ids
 * @param atLeast by scale: from how many points of these questions on a closer look is worth it
 * @param source where the cut-points come from
 */
public record ShortForm(Set<String> questions, Map<String, Integer> atLeast, String source) {

    /** What the short form says about one scale. Health data of a person. */
    public enum Finding {
        /** A closer look is worth it. */
        CLOSER_LOOK,
        /** Too little is known: an answer that could matter was skipped or not given yet. */
        UNKNOWN,
        /** Nothing stood out, which is no result. */
        NOTHING_SEEN
    }

    public ShortForm {
        questions = Set.copyOf(questions);
        atLeast = Map.copyOf(atLeast);
    }

    /**
     * What the answers of {@code sheet} to these questions say about {@code scale}. What is missing counts no points, so
     * it can hide a closer look but never make one.
     */
    public Finding find(AnswerSheet sheet, Scale scale) {
        if (!sheet.mayHold(scale.usedIf())) {
            return Finding.NOTHING_SEEN;
        }
        var asked = scale.sumOf().stream().filter(questions::contains).toList();
        if (sheet.points(asked) >= from(scale)) {
            return Finding.CLOSER_LOOK;
        }
        var known = sheet.holds(scale.usedIf()) && asked.stream().noneMatch(sheet::missing);
        return known ? Finding.NOTHING_SEEN : Finding.UNKNOWN;
    }

    int from(Scale scale) {
        return Objects.requireNonNull(atLeast.get(scale.id()), "Every scale has a cut-point, as checked when built");
    }
}
