package id.temani.conversation;

/** Where every channel hands in what arrived. Thread-safe. */
public interface Reception {

    /**
     * Takes one authentic message in. When this returns, the message is either carried out and committed, parked for
     * another try, or was here before; the platform may be told "received".
     *
     * @throws Unavailable when nothing could be stored: the platform must repeat (HTTP 503, or no new offset)
     */
    void receive(InboundMessage message);

    /** The database cannot be reached. */
    final class Unavailable extends RuntimeException {
        public Unavailable(Throwable cause) {
            super("Nothing can be stored at the moment", cause);
        }
    }
}
