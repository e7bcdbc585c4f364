package id.temani.reminder;

import java.time.Instant;

/** What is done with a reminder whose time has come. */
public sealed interface Verdict {

    record Send(Outcome as) implements Verdict {}

    record Wait(Instant until) implements Verdict {}

    record Drop(Outcome why) implements Verdict {}
}
