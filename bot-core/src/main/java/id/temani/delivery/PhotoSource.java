package id.temani.delivery;

import id.temani.resident.Channel;
import id.temani.wording.Enclosure;

/** Fetches photos from one platform. Thread-safe; blocks until they are here or a time-out of at most 20 s is over. */
public interface PhotoSource {

    /** The most bytes of a photo that anybody sends through us. */
    int MOST_BYTES = Enclosure.MOST_BYTES;

    Channel channel();

    /** Tries once. Never throws for anything the platform or the network does, and never reads more than it may. */
    Fetched fetch(PhotoRef photo);

    /** The photo is not needed there any more: it was passed on, or never will be. Best effort; may be called twice. */
    default void release(PhotoRef photo) {}

    /** What came of fetching. */
    sealed interface Fetched {

        /** What was sent, as it was sent: nobody has looked into it. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Bytes(byte[] content) implements Fetched {
            @Override
            public String toString() {
                return "Bytes[%d]".formatted(content.length);
            }
        }

        /** Not now; perhaps in a while. */
        record NotNow() implements Fetched {}

        /** It is not there any more, or this place is none. */
        record Gone() implements Fetched {}

        /** It has more bytes than we take. */
        record TooBig() implements Fetched {}
    }
}
