package id.temani.screening.pathway;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import id.temani.screening.AnswerSheet;
import id.temani.screening.Band;
import id.temani.screening.Flag;
import id.temani.screening.Instrument;
import id.temani.screening.ShortForm.Finding;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which help fits which result, decided by people per unit and kept as data, because the sources disagree about what
 * the community programme takes.
 *
 * @param unit the unit it is for, or {@link #FOR_EVERYBODY}
 * @param instrument the questionnaire it reads, by id
 * @param source where the table comes from
 * @param signedBy who answers for it; empty: nobody yet, shown in the console and alarmed on a real channel
 * @param validUntil the last day on which nobody has to look at it again
 * @param routing the scales that lead into the programme; the others only bring advice about health
 * @param routed what each band of those scales leads to, from the least to the most serious
 * @param others what each band of the other scales leads to
 * @param flags what a raised flag leads to, whatever the points; a flag without an entry changes nothing
 */
public record PathwayPolicy(
        String unit,
        String instrument,
        String source,
        Optional<String> signedBy,
        LocalDate validUntil,
        Set<String> routing,
        List<BandRule> routed,
        Map<String, Pathway> others,
        Map<Flag, FlagRule> flags) {

    /** Holds where a unit has no table of its own, and before anybody said where they are from. */
    public static final String FOR_EVERYBODY = "default";

    /** What a band of a routing scale leads to. */
    public record BandRule(String band, Pathway pathway, Destination afterAssessment) {}

    /** What a flag leads to; {@code afterAssessment} is empty when it sends nobody anywhere. */
    public record FlagRule(Pathway pathway, Optional<Destination> afterAssessment) {}

    public PathwayPolicy {
        routing = Set.copyOf(routing);
        routed = List.copyOf(routed);
        others = Map.copyOf(others);
        flags = Map.copyOf(flags);
    }

    /**
     * Reads a sheet, finished or not.
     *
     * <p>The most serious thing known decides. What is missing can only make it more serious, so it shows only where
     * nothing known is serious already: a missing answer about a routing scale outweighs advice about alcohol.
     *
     * @throws IllegalArgumentException when the sheet is of another questionnaire
     */
    public Guidance guide(AnswerSheet sheet) {
        requireFor(sheet.instrument());
        return new PathwayRule(this, sheet).guidance();
    }

    /**
     * Reads what the short form says; the most serious thing known decides, as in {@link #guide}.
     *
     * <p>Source: ASSIST-FC, "positive on any substance of the routing set offers the remaining items"; its cut-points
     * stand in the questionnaire. That the other scales bring advice about health is the table's own rule.
     *
     * @throws IllegalArgumentException when the sheet is of another questionnaire, or of one without a short form
     */
    public FirstLook firstLook(AnswerSheet sheet) {
        requireFor(sheet.instrument());
        var form = sheet.instrument()
                .shortForm()
                .orElseThrow(() -> new IllegalArgumentException(instrument + " has no short form"));
        var findings = sheet.instrument().scales().stream()
                .collect(groupingBy(
                        scale -> routing.contains(scale.id()), mapping(scale -> form.find(sheet, scale), toSet())));
        return firstLook(findings.getOrDefault(true, Set.of()), findings.getOrDefault(false, Set.of()));
    }

    private static FirstLook firstLook(Set<Finding> ofRouting, Set<Finding> ofOthers) {
        if (ofRouting.contains(Finding.CLOSER_LOOK)) {
            return FirstLook.CLOSER_LOOK;
        }
        if (ofRouting.contains(Finding.UNKNOWN)) {
            return FirstLook.UNCLEAR;
        }
        if (ofOthers.contains(Finding.CLOSER_LOOK)) {
            return FirstLook.HEALTH;
        }
        return ofOthers.contains(Finding.UNKNOWN) ? FirstLook.UNCLEAR : FirstLook.NOTHING_SEEN;
    }

    /**
     * Refuses a questionnaire that this table does not cover.
     *
     * @throws IllegalArgumentException when a scale or band is missing on either side; the data files are wrong
     */
    public void requireFits(Instrument fitted) {
        requireFor(fitted);
        require(!routing.isEmpty(), "Policy %s routes by no scale", unit);
        routing.forEach(id -> require(fitted.scale(id).isPresent(), "%s has no scale %s", instrument, id));
        var listed = routed.stream().map(BandRule::band).toList();
        require(new HashSet<>(listed).size() == listed.size(), "Policy %s has a band twice", unit);
        for (var scale : fitted.scales()) {
            var bands = scale.bands().stream().map(Band::id).toList();
            if (routing.contains(scale.id())) {
                var inOrder = listed.stream().filter(bands::contains).toList();
                require(inOrder.equals(bands), "Policy %s does not list every band of %s in order", unit, scale.id());
            } else {
                require(others.keySet().containsAll(bands), "Policy %s does not cover %s", unit, scale.id());
            }
        }
    }

    private void requireFor(Instrument other) {
        require(instrument.equals(other.id()), "Policy %s is not for %s", unit, other.id());
    }

    private static void require(boolean holds, String reason, Object... names) {
        if (!holds) {
            throw new IllegalArgumentException(reason.formatted(names));
        }
    }
}
