package id.temani.flows.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One answer that typed words may mean.
 *
 * @param names what it may be called, besides its number; as {@link Spelling#lines} makes them
 * @param alone whether it excludes all others in a list ("none of these")
 */
public record Candidate(String code, List<String> names, boolean alone) {

    private static final Pattern PARTS = Pattern.compile("[/(),]");

    /** What a label may be called, worked out once: labels come from files, so there are some thousands at most. */
    private static final Map<String, List<String>> CALLED = new ConcurrentHashMap<>();

    public Candidate {
        names = List.copyOf(names);
    }

    /** Named by its label, and by each part of it: "Tiap hari/hampir tiap hari", "Tembakau (rokok, kretek)". */
    public static Candidate labelled(String code, List<String> labels) {
        var names = new ArrayList<String>();
        labels.forEach(label -> names.addAll(CALLED.computeIfAbsent(label, Candidate::called)));
        return new Candidate(code, names, false);
    }

    private static List<String> called(String label) {
        return Stream.concat(Stream.of(label), Stream.of(PARTS.split(label)))
                .flatMap(part -> Spelling.lines(part).stream())
                .distinct()
                .toList();
    }

    public Candidate excludingOthers(boolean excludes) {
        return new Candidate(code, names, excludes);
    }

    boolean isCalled(String line) {
        return names.contains(line);
    }
}
