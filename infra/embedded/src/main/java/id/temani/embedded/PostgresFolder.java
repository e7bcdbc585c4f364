package id.temani.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL data directory: makes it, gives our role its password, reads what the server notes in it. */
final class PostgresFolder {

    static final String ROLE = "temani";
    static final String DATABASE = "temani";

    private static final String MAJOR = "18";
    private static final int PID = 0;
    private static final int STATUS = 7; // the lines of postmaster.pid, from 0

    private final Home home;
    private final Path programs;
    private final Path folder;

    PostgresFolder(Home home, Path programs) {
        this.home = home;
        this.programs = programs;
        this.folder = home.folder().resolve("data-" + MAJOR);
    }

    Path path() {
        return folder;
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    /** The command of the server itself. */
    List<String> server() {
        return List.of(program("postgres"), "-D", folder.toString());
    }

    /** Makes an empty database. Whoever is interrupted here starts over the next time. */
    void create(boolean durable) {
        var draft = home.folder().resolve("data-new");
        try {
            refuseOtherVersions();
            Trash.remove(draft);
            var command = new ArrayList<>(List.of(program("initdb"), "--pgdata=" + draft, "--username=postgres"));
            // Nobody logs in as the superuser: it has no password, and no rule lets it in.
            command.addAll(List.of("--auth=reject", "--encoding=UTF8", "--locale=C", "--text-search-config=simple"));
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            if (!durable) {
                command.add("--no-sync");
            }
            demand(Command.run(home.folder(), home.account().running(command)), "create a database");
            session(
                    draft,
                    "create role %1$s login createdb\ncreate database %2$s owner %1$s".formatted(ROLE, DATABASE));
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot create a database in " + home.folder(), e);
        }
    }

    void configure(PostgresSettings settings) {
        try {
            Files.writeString(folder.resolve("postgresql.conf"), settings.text());
            Files.writeString(folder.resolve("pg_hba.conf"), PostgresSettings.ACCESS);
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot configure the database in " + folder, e);
        }
    }

    /** Gives our role this password. The server must not be up. */
    void admit(Password password) {
        session(folder, "alter role %s password '%s'".formatted(ROLE, password.value()));
    }

    /** What the server noted about its progress: {@code starting}, {@code ready} and the like. */
    Optional<String> status() {
        return note(STATUS);
    }

    /** The process that noted itself as the server of this folder; it may be long gone. */
    Optional<Long> pid() {
        try {
            return note(PID).map(Long::parseLong).map(Math::abs); // negative for a single-user session
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    void forgetPid() {
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot remove " + pidFile(), e);
        }
    }

    private Optional<String> note(int line) {
        try {
            var lines = Files.readAllLines(pidFile());
            return lines.size() > line ? Optional.of(lines.get(line).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return folder.resolve("postmaster.pid");
    }

    /** Runs statements, one a line, on a server that is not up. It reports errors, but never the statement. */
    private void session(Path folder, String statements) {
        var command = new ArrayList<>(List.of(program("postgres"), "--single", "-D", folder.toString()));
        command.addAll(List.of("-c", "log_min_messages=error", "-c", "log_min_error_statement=panic", "postgres"));
        var result = Command.run(home.folder(), home.account().running(command), statements + "\n");
        demand(
                result.output().contains("ERROR:") ? new Command.Result(1, result.output()) : result,
                "prepare a database");
    }

    private void demand(Command.Result result, String what) {
        if (!result.succeeded()) {
            throw new EmbeddedServerException("Cannot " + what + " in " + home.folder() + ": " + result.output());
        }
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private void refuseOtherVersions() throws IOException {
        try (var folders = Files.newDirectoryStream(home.folder(), "data-[0-9]*")) {
            for (var other : folders) {
                throw new EmbeddedServerException(other + " was written by another version of PostgreSQL than " + MAJOR
                        + ". Start the Temani that wrote it, back its database up and restore it here.");
            }
        }
    }
}
