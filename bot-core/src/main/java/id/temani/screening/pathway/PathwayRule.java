package id.temani.screening.pathway;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import id.temani.screening.AnswerSheet;
import id.temani.screening.Flags;
import id.temani.screening.ScaleResult;
import id.temani.screening.Scorer;
import id.temani.screening.pathway.PathwayPolicy.BandRule;
import id.temani.screening.pathway.PathwayPolicy.FlagRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One sheet under one policy. */
final class PathwayRule {

    private final PathwayPolicy policy;
    private final List<ScaleResult> results;
    private final Flags flags;
    private final Optional<BandRule> highest;

    PathwayRule(PathwayPolicy policy, AnswerSheet sheet) {
        this.policy = policy;
        this.results = Scorer.score(sheet);
        this.flags = Flags.of(sheet);
        this.highest = banded(true).flatMap(this::rule).max(comparingInt(policy.routed()::indexOf));
    }

    Guidance guidance() {
        var complete = flags.undetermined().isEmpty() && !isIncomplete(true) && !isIncomplete(false);
        return new Guidance(pathway(), highest.map(BandRule::band), afterAssessment(), complete, flags.raised());
    }

    private Pathway pathway() {
        var known = known();
        var mayBeMore = isIncomplete(true) || flagMayLeadOn();
        var mayNeedAdvice = isIncomplete(false) && known.compareTo(Pathway.HEALTH_ADVICE) < 0;
        return (mayBeMore || mayNeedAdvice) && known.compareTo(Pathway.INCOMPLETE) < 0 ? Pathway.INCOMPLETE : known;
    }

    private Pathway known() {
        var routed = highest.map(BandRule::pathway).stream();
        var others = banded(false).map(ScaleResult.Banded::band).map(policy.others()::get);
        var flagged = raised().map(FlagRule::pathway);
        return Stream.of(routed, others, flagged)
                .flatMap(one -> one)
                .max(naturalOrder())
                .orElse(Pathway.NO_USE_REPORTED);
    }

    private Optional<Destination> afterAssessment() {
        var routed = highest.map(BandRule::afterAssessment).stream();
        var flagged = raised().flatMap(rule -> rule.afterAssessment().stream());
        return Stream.concat(routed, flagged).max(naturalOrder());
    }

    private Stream<FlagRule> raised() {
        return policy.flags().entrySet().stream()
                .filter(entry -> flags.raised().contains(entry.getKey()))
                .map(entry -> entry.getValue());
    }

    private boolean flagMayLeadOn() {
        return policy.flags().entrySet().stream()
                .filter(entry -> flags.undetermined().contains(entry.getKey()))
                .anyMatch(entry -> entry.getValue().pathway().compareTo(Pathway.INCOMPLETE) > 0);
    }

    private Stream<BandRule> rule(ScaleResult.Banded result) {
        return policy.routed().stream().filter(rule -> rule.band().equals(result.band()));
    }

    private Stream<ScaleResult.Banded> banded(boolean routing) {
        return of(routing).filter(ScaleResult.Banded.class::isInstance).map(ScaleResult.Banded.class::cast);
    }

    private boolean isIncomplete(boolean routing) {
        return of(routing).anyMatch(ScaleResult.Incomplete.class::isInstance);
    }

    private Stream<ScaleResult> of(boolean routing) {
        return results.stream().filter(result -> policy.routing().contains(result.scale()) == routing);
    }
}
