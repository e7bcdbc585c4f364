package id.temani.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The user a server runs as.
 *
 * <p>That is ourselves, except when we are root: PostgreSQL refuses to run as root, so root drops to an unprivileged user.
 * It does so with {@code setpriv} and never with {@code unshare -U}, which strict containers forbid and under which the
 * server would still own every file of root.
 *
 * @param drops whether this is another user than the one we are
 */
record Account(int uid, int gid, boolean drops) {

    private static final Path PASSWD = Path.of("/etc/passwd");

    /** The user we are. */
    static Account ours() {
        var self = Path.of("/proc/self"); // belongs to whoever looks
        return new Account(attribute(self, "unix:uid"), attribute(self, "unix:gid"), false);
    }

    /** The user to run a server as whose data folder is {@code data}, which need not exist yet. */
    static Account forServer(Path data) {
        var ours = ours();
        if (ours.uid != 0) {
            return ours;
        }
        if (Files.isDirectory(data) && attribute(data, "unix:uid") != 0) {
            return new Account(attribute(data, "unix:uid"), attribute(data, "unix:gid"), true);
        }
        return nobody();
    }

    /** The command that runs {@code command} as this user. */
    List<String> running(List<String> command) {
        if (!drops) {
            return command;
        }
        var dropped = new ArrayList<>(
                List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs", "--"));
        dropped.addAll(command);
        return dropped;
    }

    /** Refuses to go on, with advice, if this machine does not let us become this user. */
    void check() {
        if (!drops) {
            return;
        }
        var result = Command.run(Path.of("/"), running(List.of("true")));
        if (!result.succeeded()) {
            throw new EmbeddedServerException("Running as root, and the database must not. Becoming user " + uid
                    + " with setpriv failed (" + result.output()
                    + "). Install util-linux, or start Temani as an ordinary"
                    + " user, or set SPRING_DATASOURCE_URL and SPRING_DATA_REDIS_URL to servers of your own.");
        }
    }

    /** Whether this user may pass into {@code folder}, through all its parents. */
    boolean mayEnter(Path folder) {
        return Command.run(Path.of("/"), running(List.of("sh", "-c", "cd -- \"$1\"", "sh", folder.toString())))
                .succeeded();
    }

    /** Makes {@code folder} and all below it belong to this user, or says whose it is. */
    void take(Path folder) {
        int owner = attribute(folder, "unix:uid");
        if (owner == uid) {
            return;
        }
        if (!drops) {
            throw new EmbeddedServerException(folder + " belongs to user " + owner + ", and we are user " + uid
                    + ". Start Temani as that user, or give the folder to this one (chown -R).");
        }
        try (var all = Files.walk(folder)) {
            for (var each : (Iterable<Path>) all::iterator) {
                Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot give " + folder + " to user " + uid, e);
        }
    }

    private static Account nobody() {
        try (var lines = Files.lines(PASSWD)) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals("nobody"))
                    .map(fields -> new Account(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), true))
                    .findFirst()
                    .orElseThrow(() -> new EmbeddedServerException(
                            "Running as root, and there is no user called nobody to run the database as."
                                    + " Start Temani as an ordinary user."));
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot read " + PASSWD, e);
        }
    }

    private static int attribute(Path path, String name) {
        try {
            return (int) Files.getAttribute(path, name);
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot read the owner of " + path, e);
        }
    }
}
