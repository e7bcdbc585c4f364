package id.temani.delivery;

import java.time.Instant;

/** How a lane goes on after one of its messages. */
sealed interface Next {

    /** The message is settled; the next one may go. */
    record GoOn() implements Next {}

    /** Certainly not sent: the message waits until then, and the lane with it. */
    record Pause(Instant until) implements Next {}

    /** Not tried: somebody else, or this node later, may send it. */
    record TurnBack() implements Next {}

    /** Nobody knows whether it arrived: it comes back then, and the lane waits. */
    record Unknown(Instant until) implements Next {}

    /** It could not be settled: its lease runs out by itself, and the lane waits. */
    record Leave() implements Next {}

    /** The person cannot be reached: what waits for them is closed. */
    record Shut() implements Next {}
}
