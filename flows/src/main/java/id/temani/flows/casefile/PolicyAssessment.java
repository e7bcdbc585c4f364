package id.temani.flows.casefile;

import id.temani.casefile.AssessmentRule;
import id.temani.screening.AnswerSheet;
import id.temani.screening.Instrument;
import id.temani.screening.pathway.Destination;
import id.temani.screening.pathway.Guidance;
import id.temani.screening.pathway.PathwayPolicy;
import id.temani.unit.UnitId;
import java.util.List;
import java.util.Optional;

/** The pathway tables as they read after an assessment by a person. */
public record PolicyAssessment(Instrument questionnaire, List<Instrument> versions, List<PathwayPolicy> tables)
        implements AssessmentRule {

    /** The questionnaire of the table for everybody. */
    public static PolicyAssessment of(List<Instrument> instruments, List<PathwayPolicy> policies) {
        var common = table(policies, PathwayPolicy.FOR_EVERYBODY)
                .orElseThrow(() -> new IllegalArgumentException("There is no policy for everybody"));
        var asked = instruments.stream()
                .filter(one -> one.id().equals(common.instrument()))
                .reduce((older, newer) -> newer)
                .orElseThrow();
        var versions =
                instruments.stream().filter(one -> one.id().equals(asked.id())).toList();
        var tables = policies.stream()
                .filter(policy -> policy.instrument().equals(asked.id()))
                .toList();
        return new PolicyAssessment(asked, versions, tables);
    }

    @Override
    public Optional<Instrument> questionnaire(String key) {
        return versions.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    @Override
    public Guidance guide(UnitId unit, AnswerSheet sheet) {
        return table(unit).orElseThrow().guide(sheet);
    }

    private Optional<PathwayPolicy> table(UnitId unit) {
        return table(tables, unit.value()).or(() -> table(tables, PathwayPolicy.FOR_EVERYBODY));
    }

    @Override
    public Optional<Destination> after(UnitId unit, String band) {
        return table(unit).stream()
                .flatMap(policy -> policy.routed().stream())
                .filter(rule -> rule.band().equals(band))
                .map(PathwayPolicy.BandRule::afterAssessment)
                .findFirst();
    }

    private static Optional<PathwayPolicy> table(List<PathwayPolicy> policies, String unit) {
        return policies.stream().filter(policy -> policy.unit().equals(unit)).findFirst();
    }
}
