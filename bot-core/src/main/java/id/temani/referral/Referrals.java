package id.temani.referral;

import id.temani.casefile.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps referrals; they go with their case. Every method works in the caller's transaction. */
public interface Referrals {

    /** @throws RuntimeException when the case has an open one: it has one at a time */
    void add(Referral referral);

    void save(Referral referral);

    /** Locks it until the transaction ends. */
    Optional<Referral> lock(UUID id);

    /** Every one of this case, the oldest first. */
    List<Referral> of(CaseId file);

    default Optional<Referral> openOf(CaseId file) {
        return of(file).stream().filter(one -> one.state().isOpen()).findFirst();
    }

    /** A new random token for the page of this referral; only a hash of it is kept, and an earlier one is void. */
    String openPage(Referral referral, Instant until);

    /** The page stays open until then. */
    void keepPage(Referral referral, Instant until);

    /** The referral whose page has this token; empty when it never was one or is too old. */
    Optional<Referral> byToken(String token, Instant now);
}
