package id.temani.conversation;

/** Where a conversation stands. It finishes on the version of the flow it began with. */
public record Position(String flow, int version, String step) {}
