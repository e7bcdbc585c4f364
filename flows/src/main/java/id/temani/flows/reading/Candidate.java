package id.temani.flows.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One answer that typed words may mean.
 *
 * @param names what it may be called, besides its number
 * @param alone whether it excludes all others in a list ("none of these")
 */
public record Candidate(String code, List<String> names, boolean alone) {

    private static final Pattern PARTS = Pattern.compile("[/(),]");

    public Candidate {
        names = names.stream().map(Tokens::line).filter(name -> !name.isEmpty()).toList();
    }

    /** Named by its label, and by each part of it: "Tiap hari/hampir tiap hari", "Tembakau (rokok, kretek)". */
    public static Candidate labelled(String code, List<String> labels) {
        var names = new ArrayList<>(labels);
        labels.forEach(label -> names.addAll(List.of(PARTS.split(label))));
        return new Candidate(code, names, false);
    }

    public Candidate excludingOthers(boolean excludes) {
        return new Candidate(code, names, excludes);
    }

    boolean isCalled(String line) {
        return names.contains(line);
    }
}
