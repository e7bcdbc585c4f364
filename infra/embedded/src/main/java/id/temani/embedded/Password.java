package id.temani.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A generated password of a server that only this machine can reach. */
record Password(String value) {

    private static final int BYTES = 24;

    static Password random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Password(HexFormat.of().formatHex(bytes));
    }

    static Password read(Path file) {
        try {
            return new Password(Files.readString(file).strip());
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot read " + file, e);
        }
    }

    /** Keeps it in {@code file}, readable by us alone. The file appears complete or not at all. */
    void keep(Path file) {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, value + "\n");
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("r--------"));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot write " + file, e);
        }
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
