package id.temani.relay;

/**
 * Reads a line before it is passed on. Pure, safe to use from several threads, and quick whatever is written: its time
 * grows with the length of the line and no faster.
 */
public interface Scrubber {

    Findings read(String line);

    /** The line without contact data; nothing but a gap when leaving something out makes something new each time. */
    default String without(String line) {
        var left = line;
        for (int tries = 0; tries < 3; tries++) {
            var found = read(left);
            if (!found.hasContacts()) {
                return left;
            }
            left = found.leaveOut(left);
        }
        return read(left).hasContacts() ? Findings.GAP : left;
    }
}
