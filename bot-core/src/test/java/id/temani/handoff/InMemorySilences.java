package id.temani.handoff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Silences for tests, for one thread. */
public final class InMemorySilences implements Silences {

    private final Map<HandoffId, Silence> all = new HashMap<>();

    @Override
    public boolean begin(Silence silence) {
        return all.putIfAbsent(silence.talk(), silence) == null;
    }

    @Override
    public Optional<Silence> of(HandoffId talk) {
        return Optional.ofNullable(all.get(talk));
    }

    @Override
    public void reminded(HandoffId talk) {
        all.computeIfPresent(talk, (id, silence) -> new Silence(id, silence.since(), silence.greeting(), true));
    }

    @Override
    public boolean end(HandoffId talk) {
        return all.remove(talk) != null;
    }
}
