package id.temani.tally;

/**
 * Who looks at the numbers, and so how many people stand behind each at least.
 *
 * <p>{@code privacy.md} 7: ten for whatever is seen outside of a unit, five inside of it.
 */
public enum Viewer {
    OUTSIDE(10, 5),
    INSIDE(5, 1);

    private final long atLeast;
    private final long roundedTo;

    Viewer(long atLeast, long roundedTo) {
        this.atLeast = atLeast;
        this.roundedTo = roundedTo;
    }

    public long atLeast() {
        return atLeast;
    }

    long rounded(long count) {
        return (count + roundedTo / 2) / roundedTo * roundedTo;
    }
}
