package id.temani.handoff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions about handing over for tests, for one thread. */
public final class InMemoryHandOvers implements HandOvers {

    private final Map<HandoffId, HandOver> all = new HashMap<>();
    private final Set<HandoffId> agreed = new HashSet<>();

    @Override
    public void ask(HandOver question) {
        all.put(question.talk(), question);
        agreed.remove(question.talk());
    }

    @Override
    public Optional<HandOver> of(HandoffId talk) {
        return Optional.ofNullable(all.get(talk)).filter(question -> !agreed.contains(talk));
    }

    @Override
    public void agreed(HandoffId talk) {
        agreed.add(talk);
    }

    @Override
    public Optional<String> takeNote(HandoffId talk) {
        var question = Optional.ofNullable(all.remove(talk));
        return agreed.remove(talk) ? question.flatMap(HandOver::note) : Optional.empty();
    }
}
