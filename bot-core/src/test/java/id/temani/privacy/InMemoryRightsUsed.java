package id.temani.privacy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Uses of rights for tests. */
public final class InMemoryRightsUsed implements RightsUsed {

    private final List<Used> all = new ArrayList<>();

    @Override
    public void add(Right right, Instant asked, Instant answered) {
        all.add(new Used(right, asked.truncatedTo(ChronoUnit.HOURS), answered.truncatedTo(ChronoUnit.HOURS)));
    }

    @Override
    public List<Used> since(Instant moment) {
        return all.stream()
                .filter(used -> !used.asked().isBefore(moment))
                .sorted(Comparator.comparing(Used::asked))
                .toList();
    }

    @Override
    public int forgetBefore(Instant moment) {
        var before = all.size();
        all.removeIf(used -> used.asked().isBefore(moment));
        return before - all.size();
    }
}
