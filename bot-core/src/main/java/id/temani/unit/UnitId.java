package id.temani.unit;

/** Names an IBM unit, as in the units file: lower-case letters, digits and hyphens. */
public record UnitId(String value) {

    public UnitId {
        if (!value.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("A unit id has 1 to 40 lower-case letters, digits and hyphens");
        }
    }
}
