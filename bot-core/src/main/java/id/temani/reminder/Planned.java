package id.temani.reminder;

import java.time.Instant;

/** What planning came to for one reminder. */
public sealed interface Planned {

    /** It will be sent then. */
    record Kept(Instant dueAt) implements Planned {}

    /** Its time had passed already when it was planned, or it was sent or skipped before. */
    record Over(Instant dueAt) implements Planned {}

    /** It could not be sent as things stand; whoever plans is told what to do. */
    record Refused(Instant dueAt, Reason reason) implements Planned {}

    /** Why a schedule is refused. */
    enum Reason {
        /** The platform takes nothing but approved templates by then, and none is configured. */
        NO_TEMPLATE,
        /** As many templates as a case may have for this topic went out, and the person has not written since. */
        TEMPLATES_SPENT
    }
}
