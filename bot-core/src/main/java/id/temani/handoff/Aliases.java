package id.temani.handoff;

import id.temani.resident.Language;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Gives residents a name for the time of one request. */
public final class Aliases {

    /**
     * A number rests for so long after its request was made, so that no old card and no line that is still held names a new
     * request.
     */
    public static final Duration NUMBER_RESTS = Duration.ofDays(7);

    /** Numbers below are times of the day and places in a list: "19: iya" must not name anybody. */
    private static final int FIRST = 25;

    private static final int MOST = 1_000_000;

    private final List<String> first;
    private final List<String> second;
    private final RandomGenerator random;

    public Aliases(List<String> first, List<String> second, RandomGenerator random) {
        this.first = List.copyOf(first);
        this.second = List.copyOf(second);
        this.random = random;
    }

    /** Of the words in the texts; those of residents who read another language are the same, because agents type them. */
    static Aliases of(Phrasebook phrases, RandomGenerator random) {
        return new Aliases(words(phrases, Line.ALIAS_FIRST), words(phrases, Line.ALIAS_SECOND), random);
    }

    private static List<String> words(Phrasebook phrases, Line line) {
        return List.of(phrases.text(Language.INDONESIAN, line).strip().split(",\\s*"));
    }

    /**
     * A name whose number is not {@code taken}; as short as leaves half of its length free, so that none can be guessed from
     * the others.
     */
    public Alias next(Set<Integer> taken) {
        return new Alias(any(first) + " " + any(second), number(taken));
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private int number(Set<Integer> taken) {
        for (var end = 100; end < MOST; end *= 10) {
            var from = end == 100 ? FIRST : end / 10;
            var free = IntStream.range(from, end)
                    .filter(number -> !taken.contains(number))
                    .toArray();
            if (free.length * 2 >= end - from) {
                return free[random.nextInt(free.length)];
            }
        }
        throw new IllegalStateException("There are more requests than numbers");
    }
}
