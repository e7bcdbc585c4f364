package id.temani.telegram;

import java.util.OptionalLong;

/** An update without what it must have. Says where, never what: its content could end up in a log. */
final class UnreadableUpdate extends Exception {

    private final transient OptionalLong updateId;

    UnreadableUpdate(String where) {
        this(OptionalLong.empty(), where);
    }

    private UnreadableUpdate(OptionalLong updateId, String where) {
        super(where, null, false, false);
        this.updateId = updateId;
    }

    UnreadableUpdate in(long update) {
        return new UnreadableUpdate(OptionalLong.of(update), String.valueOf(getMessage()));
    }

    /** Empty when not even the id could be read. */
    OptionalLong updateId() {
        return updateId;
    }
}
