package id.temani.postgres.vault;

import java.security.GeneralSecurityException;

/** A sealed value cannot be opened where it stands: changed, moved from another row, or under another key. */
public final class SealBroken extends RuntimeException {

    SealBroken(Cell cell, GeneralSecurityException cause) {
        super("Cannot open %s.%s of %s".formatted(cell.table(), cell.column(), cell.row()), cause);
    }
}
