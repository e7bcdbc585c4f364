package id.temani.flows;

import id.temani.flows.instrument.PackFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where flows, texts, words, cards, units and questionnaires lie: shipped in this module, or in a folder like it. */
public final class DataFiles {

    private final Optional<Path> folder;

    private DataFiles(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The files that are shipped with us. */
    public static DataFiles bundled() {
        return new DataFiles(Optional.empty());
    }

    /** A folder with all of them, such as {@code flows/src/main/resources} while somebody writes. */
    public static DataFiles in(Path folder) {
        return new DataFiles(Optional.of(folder));
    }

    /** @throws IllegalArgumentException when there is no such file */
    String read(String path) {
        try {
            return folder.isPresent() ? Files.readString(existing(folder.get().resolve(path), path)) : shipped(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files of a folder, as its index lists them. */
    List<String> listed(String path) {
        return read(path + "/index.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(file -> path + "/" + file)
                .toList();
    }

    /** A questionnaire's folder, such as {@code instruments/assist-3.1}. */
    PackFolder pack(String path) {
        return folder.map(root -> PackFolder.at(root.resolve(path))).orElseGet(() -> new PackFolder.Bundled(path));
    }

    private static String shipped(String path) throws IOException {
        try (var content = DataFiles.class.getResourceAsStream("/" + path)) {
            if (content == null) {
                throw missing(path);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path existing(Path file, String path) {
        if (!Files.isRegularFile(file)) {
            throw missing(path);
        }
        return file;
    }

    private static IllegalArgumentException missing(String path) {
        return new IllegalArgumentException("There is no file " + path);
    }
}
