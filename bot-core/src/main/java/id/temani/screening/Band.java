package id.temani.screening;

/**
 * A range of points with a name of its own, such as {@code low}.
 *
 * @param from the lowest total that belongs to it; it ends below the next band's
 */
public record Band(String id, int from) {}
