package id.temani.postgres.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.prf.HmacPrfKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** One file with a Tink keyset in clear, readable by its owner only. */
record KeyFile(Path path, KeysetHandle keyset) {

    private static final Set<PosixFilePermission> ALLOWED =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OWNER_READS = EnumSet.of(PosixFilePermission.OWNER_READ);

    static KeyFile read(Path path) {
        try {
            var permissions = Files.getPosixFilePermissions(path);
            if (!ALLOWED.containsAll(permissions)) {
                throw new KeyProblem("Others than its owner may use key file %s (%s). Run: chmod 0400 %s"
                        .formatted(path, PosixFilePermissions.toString(permissions), path));
            }
            var keyset = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(path), InsecureSecretKeyAccess.get());
            return new KeyFile(path, keyset);
        } catch (IOException e) {
            throw new KeyProblem("Cannot read key file %s. It must belong to the user who runs us".formatted(path), e);
        } catch (GeneralSecurityException e) {
            throw new KeyProblem("Key file %s is damaged. Restore it from the sealed copy".formatted(path), e);
        }
    }

    /** Writes a new key under a temporary name first, so that nobody ever reads half a file. Keeps one that exists. */
    static KeyFile generate(Path path, Parameters parameters) {
        try {
            var keyset = KeysetHandle.generateNew(parameters);
            var json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
            var draft = Files.createTempFile(
                    path.getParent(), ".new-", ".key", PosixFilePermissions.asFileAttribute(ALLOWED));
            try {
                writeDurably(draft, json);
                Files.setPosixFilePermissions(draft, OWNER_READS);
                Files.createLink(path, draft);
            } catch (FileAlreadyExistsException another) {
                return read(path);
            } finally {
                Files.delete(draft);
            }
            return new KeyFile(path, keyset);
        } catch (IOException e) {
            throw new KeyProblem("Cannot write key file %s".formatted(path), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a key", e);
        }
    }

    /** The name without its ending: {@code index}, {@code parking}, {@code kek-2026-11}. */
    String name() {
        var file = path.getFileName().toString();
        return file.substring(0, file.length() - KeyFiles.ENDING.length());
    }

    /** The keys themselves in hexadecimal, to find one that is used twice. Never leaves this package. */
    List<String> material() {
        return IntStream.range(0, keyset.size())
                .mapToObj(keyset::getAt)
                .map(entry -> HexFormat.of().formatHex(raw(entry.getKey())))
                .toList();
    }

    @AccessesPartialKey // only ever compared
    private byte[] raw(Key key) {
        return switch (key) {
            case AesGcmKey aes -> aes.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
            case HmacPrfKey hmac -> hmac.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
            default -> throw new KeyProblem("Key file %s holds a kind of key that is not for it".formatted(path));
        };
    }

    private static void writeDurably(Path draft, String json) throws IOException {
        Files.writeString(draft, json, StandardCharsets.US_ASCII);
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public String toString() {
        return "KeyFile[" + path + "]";
    }
}
