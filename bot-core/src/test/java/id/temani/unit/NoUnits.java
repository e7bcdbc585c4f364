package id.temani.unit;

import java.util.List;
import java.util.Optional;

/** A directory without a unit, where none is asked for. */
public final class NoUnits implements Units {

    @Override
    public List<Unit> all() {
        return List.of();
    }

    @Override
    public Optional<Unit> byId(UnitId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Unit> byCode(String text) {
        return Optional.empty();
    }

    @Override
    public List<Unit> named(String typed) {
        return List.of();
    }
}
