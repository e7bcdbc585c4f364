package id.temani.app.intake;

/** Where something was thrown, for a log that must not quote messages of exceptions. */
final class Whereabouts {

    private Whereabouts() {}

    /** The first place of ours in the trace. */
    static String of(Throwable thrown) {
        for (var frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith("id.temani.")
                    && !frame.getClassName().startsWith("id.temani.app.")) {
                return frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "an unknown place";
    }
}
