package id.temani.postgres.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The master keys, in files outside the database and its backups.
 *
 * <ul>
 *   <li>{@code index.key} looks people up by a keyed hash; lost, nobody is ever found again
 *   <li>{@code kek-2026-11.key} wraps the data keys of conversations that began in that month
 *   <li>{@code parking.key} wraps the daily keys of parked messages
 * </ul>
 *
 * <p>Thread-safe. All nodes need the same files; {@link KeyCheck} notices when they differ.
 */
public final class KeyFiles {

    static final String ENDING = ".key";
    private static final String INDEX = "index";
    private static final String PARKING = "parking";
    private static final String KEK = "kek-";

    private final Path directory;
    private final boolean generate;
    private final Clock clock;
    private final PrfSet index;
    private final Aead parking;
    private final Map<String, KeyFile> files = new TreeMap<>();
    private final ConcurrentSkipListMap<String, Aead> keks = new ConcurrentSkipListMap<>();

    private KeyFiles(Path directory, boolean generate, Clock clock) {
        this.directory = directory;
        this.generate = generate;
        this.clock = clock;
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink does not start", e);
        }
        this.index = primitive(obtain(INDEX), PrfSet.class);
        this.parking = primitive(obtain(PARKING), Aead.class);
    }

    /**
     * Opens the key files, and writes this and next month's key if the directory lets us.
     *
     * @param generateIfMissing true for the embedded default only: in production a missing file means lost data, so it
     *     is never replaced silently
     * @throws KeyProblem when a file is missing, readable by others, damaged, or a key is used twice
     */
    public static KeyFiles open(Path directory, boolean generateIfMissing, Clock clock) {
        if (!Files.isDirectory(directory) && !generateIfMissing) {
            throw new KeyProblem("There is no key directory %s. Set TEMANI_KEYS_DIR to it".formatted(directory));
        }
        makeDirectory(directory);
        var opened = new KeyFiles(directory, generateIfMissing, clock);
        opened.prepareMonths();
        opened.refuseSharedKeys();
        return opened;
    }

    /**
     * Sees to it that this and next month have a key. Call it at least daily.
     *
     * @return what an operator must do, if the directory cannot be written; until then an older month's key is used
     */
    public synchronized Optional<String> prepareMonths() {
        readKeks();
        var thisMonth = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        for (var month : new YearMonth[] {thisMonth, thisMonth.plusMonths(1)}) {
            if (!keks.containsKey(month.toString())) {
                if (!mayWriteKek()) {
                    return Optional.of("Key file %s%s%s is missing and %s cannot be written"
                            .formatted(KEK, month, ENDING, directory));
                }
                keep(KeyFile.generate(path(KEK + month), PredefinedAeadParameters.AES256_GCM));
            }
        }
        return Optional.empty();
    }

    PrfSet index() {
        return index;
    }

    Aead parking() {
        return parking;
    }

    /** The month whose key wraps new data keys: this one, or the latest before it that has a key. */
    String kekNow() {
        var thisMonth = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).toString();
        if (!keks.containsKey(thisMonth)) {
            var unused = prepareMonths();
        }
        var latest = keks.floorKey(thisMonth);
        return latest == null ? keks.firstKey() : latest;
    }

    Aead kek(String month) {
        var known = keks.get(month);
        if (known == null) {
            readKeks();
            known = keks.get(month);
        }
        if (known == null) {
            throw new KeyProblem(
                    "Key file %s is missing. Restore it from the sealed copy".formatted(path(KEK + month)));
        }
        return known;
    }

    /** Every file by its name, with a value that tells keys apart and from which no key can be computed. */
    synchronized Map<String, byte[]> checks() {
        var checks = new HashMap<String, byte[]>();
        files.forEach((name, file) -> checks.put(name, check(file)));
        return checks;
    }

    private byte[] check(KeyFile file) {
        try {
            var input = HashPurpose.CHECK.label() + "|" + String.join(",", file.material());
            return index.computePrimary(input.getBytes(StandardCharsets.UTF_8), 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot hash", e);
        }
    }

    private boolean mayWriteKek() {
        return Files.isWritable(directory) && (generate || !keks.isEmpty());
    }

    private synchronized void readKeks() {
        try (var listing = Files.newDirectoryStream(directory, KEK + "*" + ENDING)) {
            for (var path : listing) {
                if (!files.containsKey(nameOf(path))) {
                    keep(KeyFile.read(path));
                }
            }
        } catch (IOException e) {
            throw new KeyProblem("Cannot list key directory %s".formatted(directory), e);
        }
        if (keks.isEmpty() && !generate) {
            throw new KeyProblem("No key file %s<year>-<month>%s in %s. Restore them from the sealed copy"
                    .formatted(KEK, ENDING, directory));
        }
    }

    private void keep(KeyFile kek) {
        files.put(kek.name(), kek);
        keks.put(monthOf(kek.name()), primitive(kek, Aead.class));
    }

    /** {@code 2026-11} for {@code kek-2026-11}. */
    static String monthOf(String kekName) {
        return kekName.substring(KEK.length());
    }

    private KeyFile obtain(String name) {
        var path = path(name);
        var file = Files.exists(path) ? KeyFile.read(path) : generated(name, path);
        files.put(name, file);
        return file;
    }

    private KeyFile generated(String name, Path path) {
        if (!generate) {
            throw new KeyProblem("Key file %s is missing. Restore it from the sealed copy".formatted(path));
        }
        return KeyFile.generate(
                path,
                name.equals(INDEX) ? PredefinedPrfParameters.HMAC_SHA256_PRF : PredefinedAeadParameters.AES256_GCM);
    }

    private synchronized void refuseSharedKeys() {
        var owners = new HashMap<String, KeyFile>();
        for (var file : files.values()) {
            for (var key : file.material()) {
                var other = owners.put(key, file);
                if (other != null) {
                    throw new KeyProblem("One key is used twice, in %s and %s. Each file needs a key of its own"
                            .formatted(other.path(), file.path()));
                }
            }
        }
    }

    private Path path(String name) {
        return directory.resolve(name + ENDING);
    }

    private static String nameOf(Path path) {
        var file = path.getFileName().toString();
        return file.substring(0, file.length() - ENDING.length());
    }

    private static <T> T primitive(KeyFile file, Class<T> kind) {
        try {
            return file.keyset().getPrimitive(RegistryConfiguration.get(), kind);
        } catch (GeneralSecurityException e) {
            throw new KeyProblem("Key file %s holds a kind of key that is not for it".formatted(file.path()), e);
        }
    }

    private static void makeDirectory(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                var ownerOnly = PosixFilePermissions.fromString("rwx------");
                Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(ownerOnly));
            }
        } catch (IOException e) {
            throw new KeyProblem("Cannot make key directory %s".formatted(directory), e);
        }
    }
}
