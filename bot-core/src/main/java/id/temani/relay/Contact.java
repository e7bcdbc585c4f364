package id.temani.relay;

/**
 * A part of a line that tells who or where somebody is.
 *
 * @param from where it begins, in chars of the line
 * @param to where it ends, exclusive; after {@code from}
 */
public record Contact(Kind kind, int from, int to) {

    /** What people call it when they are asked about it. */
    public enum Kind {
        /** Of a phone, an identity card, or one that says nothing of itself. */
        NUMBER,
        /** Of a bank account or a wallet. */
        ACCOUNT,
        MAIL,
        LINK,
        /** A name in some network. */
        HANDLE
    }

    public Contact {
        if (from < 0 || from >= to) {
            throw new IllegalArgumentException("A contact needs a place in its line, not %d to %d".formatted(from, to));
        }
    }
}
