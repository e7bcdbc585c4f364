package id.temani.app.start;

import id.temani.embedded.Stage;
import java.util.function.Consumer;

/** Tells whoever waits in front of the terminal what takes so long; printed, not logged. */
public final class Progress {

    private Progress() {}

    public static Consumer<Stage> of(String server) {
        return stage -> System.out.println(server + ": " + words(stage));
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
