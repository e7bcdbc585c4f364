package id.temani.screening.pathway;

import id.temani.screening.Flag;
import id.temani.screening.ScaleResult;
import java.util.Optional;
import java.util.Set;

/**
 * What a unit's policy makes of a sheet: an early estimate ("perkiraan awal"), not a diagnosis. Never prints itself.
 *
 * @param pathway what the person is offered
 * @param band the highest known band among the routing scales: all that the recovery agent sees without further
 *     consent; empty when none is known
 * @param afterAssessment where the policy would send them once the agent has assessed them; empty when nothing known
 *     points anywhere
 * @param complete false when an answer is missing, which is said whatever the pathway
 * @param flags what single answers said
 */
public record Guidance(
        Pathway pathway,
        Optional<String> band,
        Optional<Destination> afterAssessment,
        boolean complete,
        Set<Flag> flags) {

    public Guidance {
        flags = Set.copyOf(flags);
    }

    /** Whether every text that follows must warn against stopping at once, and none may advise it. */
    public boolean stoppingSuddenlyIsDangerous() {
        return flags.contains(Flag.STOPPING_SUDDENLY_IS_DANGEROUS);
    }

    /** The band to tell: missing answers can only make it more serious, so the highest one is known without them. */
    public String knownBand() {
        var known = band.orElse("low");
        return complete || known.equals("high") ? known : ScaleResult.INCOMPLETE;
    }

    @Override
    public String toString() {
        return "Guidance[redacted]";
    }
}
