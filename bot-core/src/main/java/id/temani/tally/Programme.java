package id.temani.tally;

import id.temani.unit.Posters;
import id.temani.unit.UnitId;
import java.util.List;

/** What the data files say about counting: posters, outreach, targets. */
public record Programme(Posters posters, Outreach outreach, List<Target> targets) {

    public Programme {
        targets = List.copyOf(targets);
    }

    /** In the order of the file. */
    public List<Target> targets(UnitId unit, int year) {
        return targets.stream()
                .filter(target -> target.unit().equals(unit) && target.year() == year)
                .toList();
    }
}
