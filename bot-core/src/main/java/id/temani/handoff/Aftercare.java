package id.temani.handoff;

import java.util.Optional;

/**
 * What somebody who comes back after treatment said about it; both may be left out. The recovery agent sees it after
 * accepting, nobody sees it before.
 */
public record Aftercare(Optional<Origin> origin, Optional<Hope> hope) {

    public static final Aftercare NONE = new Aftercare(Optional.empty(), Optional.empty());

    /** The service they come from: the four that the programme takes people over from, or any other (BNN Kendari, 2021). */
    public enum Origin {
        /** Brief intervention in the field (SIL). */
        SIL,
        /** Community-based recovery for light use (PBM). */
        PBM,
        /** Outpatient care at a Klinik Pratama. */
        CLINIC,
        /** Inpatient care at a Balai Rehabilitasi. */
        CENTRE,
        OTHER
    }

    /** What they wish for most. */
    public enum Hope {
        LISTEN,
        PLAN,
        GROUP,
        FAMILY,
        ACTIVITY,
        OTHER
    }
}
