package id.temani.referral;

import java.util.EnumSet;
import java.util.Set;

/** Where a referral stands. Whoever is referred may take it back from anywhere, so every open state leads to {@link #REVOKED}. */
public enum ReferralState {
    /** An agent proposed it; the facility learns nothing before the resident agrees. */
    PROPOSED,
    /** The letter is made; the facility has not answered. */
    ASKED,
    ACCEPTED,
    /** The facility cannot, with a reason. */
    REJECTED,
    /** What the facility offers is over. */
    DONE,
    /** Back with the agent. */
    RETURNED,
    /** The resident or the agent took it back, or the case went another way. */
    REVOKED;

    /** The states that may follow this one. */
    public Set<ReferralState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(ASKED, REVOKED);
            case ASKED -> EnumSet.of(ACCEPTED, REJECTED, REVOKED);
            case ACCEPTED -> EnumSet.of(DONE, REVOKED);
            case DONE -> EnumSet.of(RETURNED, REVOKED);
            case REJECTED, RETURNED, REVOKED -> EnumSet.noneOf(ReferralState.class);
        };
    }

    public boolean mayBecome(ReferralState other) {
        return next().contains(other);
    }

    public boolean isOpen() {
        return !next().isEmpty();
    }

    /** Whether the facility may see it. */
    public boolean isShared() {
        return isOpen() && this != PROPOSED;
    }
}
