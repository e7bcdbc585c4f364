package id.temani.postgres;

import id.temani.handoff.Alias;
import id.temani.handoff.Asking;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffId;
import id.temani.handoff.Wishes;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests for a person. */
public final class Requests {

    public static final UnitId MELATI = new UnitId("melati");

    private static final AtomicInteger numbers = new AtomicInteger(100_000);

    private Requests() {}

    /** One that waits since noon. */
    public static Handoff of(ConversationId resident) {
        var asking = new Asking(
                resident,
                Channel.TELEGRAM,
                Language.INDONESIAN,
                Handoff.Door.MYSELF,
                MELATI,
                Wishes.NONE,
                false,
                Optional.of("moderate"));
        return Handoff.asked(HandoffId.random(), new Alias("Melati", numbers.incrementAndGet()), asking, Database.NOON);
    }
}
