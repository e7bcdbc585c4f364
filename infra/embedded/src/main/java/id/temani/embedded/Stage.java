package id.temani.embedded;

/** What a start is busy with, for whoever tells the person who waits for it. */
public enum Stage {
    /** Server programs are being unpacked; only the first time, a few seconds. */
    UNPACKING,
    /** An empty database is being created; only the first time, one or two seconds. */
    CREATING,
    /** A server that outlived its JVM is being stopped. */
    STOPPING_LEFTOVER,
    /** The server process is starting, and recovering if it was killed. */
    STARTING
}
