package id.temani.safety;

import java.util.Optional;

/** Finds danger words. Pure, quick, and never throws, because it stands before everything else. */
public interface SafetyNet {

    /** The gravest danger that {@code text} speaks of. Matches with high recall: one question too many is fine. */
    Optional<Danger> check(String text);
}
