package id.temani.screening;

import java.util.List;

/** Turns an {@link AnswerSheet} into points and bands, scale by scale. Scales are never added up. */
public final class Scorer {

    private Scorer() {}

    /**
     * Scores every scale of the questionnaire, also of a sheet that is not finished.
     *
     * <p>Unit: points, as printed in the instrument; totals of two scales or instruments cannot be compared. A question
     * that does not apply counts 0. One that is missing (skipped, or not answered yet) never counts 0: the scale is
     * incomplete, unless the answers there are reach the highest band already. Source of that rule: the project's own
     * proposal, because the manuals we could read say nothing about missing answers.
     *
     * @return one result per scale, in the order of the data
     */
    public static List<ScaleResult> score(AnswerSheet sheet) {
        return sheet.instrument().scales().stream()
                .map(scale -> result(sheet, scale))
                .toList();
    }

    private static ScaleResult result(AnswerSheet sheet, Scale scale) {
        if (!sheet.mayHold(scale.usedIf())) {
            return new ScaleResult.NotUsed(scale.id());
        }
        var points = sheet.points(scale.sumOf());
        var known = sheet.holds(scale.usedIf()) && scale.sumOf().stream().noneMatch(sheet::missing);
        return known || scale.settledBy(points)
                ? new ScaleResult.Banded(
                        scale.id(), points, scale.bandOf(points).id())
                : new ScaleResult.Incomplete(scale.id(), points);
    }
}
