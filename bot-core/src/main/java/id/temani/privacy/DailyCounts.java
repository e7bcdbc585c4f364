package id.temani.privacy;

import java.time.LocalDate;

/** Counts per day without any person. */
public interface DailyCounts {

    void add(LocalDate day, Counted what);

    /** How many were counted on {@code day}. */
    long on(LocalDate day, Counted what);

    /** What is counted. */
    enum Counted {
        UNDER_AGE,
        SCREENING_DONE,
        PERSON_REQUESTED,
        DANGER,
        /** Two chats of one person that stay two: both hold something open, or one is of staff. */
        CHATS_APART
    }
}
