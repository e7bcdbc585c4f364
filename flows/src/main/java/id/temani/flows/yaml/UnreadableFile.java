package id.temani.flows.yaml;

/** A data file breaks a rule of its format. For the person who edits it: says where, what and why. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableFile(String file, int line, String path, String reason) {
        super("%s:%d: %s%s".formatted(file, line, path.isEmpty() ? "" : path + ": ", reason));
    }
}
