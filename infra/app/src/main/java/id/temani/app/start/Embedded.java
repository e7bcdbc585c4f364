package id.temani.app.start;

import id.temani.embedded.EmbeddedServerException;
import id.temani.embedded.Stage;
import java.util.function.Consumer;
import java.util.function.Function;

/** Starts a server of our own and tells whoever waits in front of the terminal what takes so long. */
public final class Embedded {

    private Embedded() {}

    /** @throws RefusedStart with advice, when it does not start */
    public static <S> S server(String name, Function<Consumer<Stage>, S> start) {
        try {
            return start.apply(stage -> tell(name, stage));
        } catch (EmbeddedServerException e) {
            throw new RefusedStart(
                    String.valueOf(e.getMessage()),
                    "Or use servers of your own: set SPRING_DATASOURCE_URL and SPRING_DATA_REDIS_URL.");
        }
    }

    /** Printed, not logged: it is for the person who waits. */
    @SuppressWarnings("SystemOut")
    private static void tell(String name, Stage stage) {
        System.out.println(name + ": " + words(stage));
    }

    private static String words(Stage stage) {
        return switch (stage) {
            case UNPACKING -> "unpacking, only this first time (some seconds) …";
            case CREATING -> "creating an empty database, only this first time …";
            case STOPPING_LEFTOVER -> "stopping what an earlier run left behind …";
            case STARTING -> "starting …";
        };
    }
}
