package id.temani.handoff;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision of the router.
 *
 * @param asked who is asked now, best first
 * @param ring where they are from; empty when nobody is asked, or when danger asks everywhere at once
 * @param excluded how many the first rule that said no kept out, by rule
 * @param others how many could have been asked as well, but the ring was full or somebody nearer went first
 */
record Routing(List<RecoveryAgent> asked, Optional<AreaRing> ring, Map<Rule, Long> excluded, long others) {}
