package id.temani.resident;

/** The languages that tests speak. */
public final class Languages {

    public static final Language ENGLISH = Language.of("en").orElseThrow();

    private Languages() {}
}
