package id.temani.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What every scale of a sheet came to that concerned the person, in a form to be kept. Health data: prints nothing.
 *
 * @param instrument the questionnaire and its version, as {@link Instrument#key()}
 */
public record Scores(String instrument, List<Score> all) {

    private static final Pattern KEPT = Pattern.compile("([a-z0-9.-]+)=(\\d*):([a-z-]+)");

    /**
     * One scale.
     *
     * @param points as printed in the instrument; empty when too little is known
     * @param band the band's id, or {@value ScaleResult#INCOMPLETE}
     */
    public record Score(String scale, OptionalInt points, String band) {
        @Override
        public String toString() {
            return "Score[redacted]";
        }
    }

    public Scores {
        all = List.copyOf(all);
    }

    /** What {@link Scorer} says; scales that concern nobody are left out. */
    public static Scores of(AnswerSheet sheet) {
        var scores = new ArrayList<Score>();
        for (var result : Scorer.score(sheet)) {
            switch (result) {
                case ScaleResult.Banded(var scale, var points, var band) ->
                    scores.add(new Score(scale, OptionalInt.of(points), band));
                case ScaleResult.Incomplete(var scale, var pointsSoFar) ->
                    scores.add(new Score(scale, OptionalInt.empty(), ScaleResult.INCOMPLETE));
                case ScaleResult.NotUsed notUsed -> {}
            }
        }
        return new Scores(sheet.instrument().key(), scores);
    }

    /** Reads what {@link #toText} wrote; empty when it is no such thing. */
    public static Optional<Scores> read(String text) {
        var words = text.split(" ");
        var scores = new ArrayList<Score>();
        for (var word : List.of(words).subList(1, words.length)) {
            var match = KEPT.matcher(word);
            if (!match.matches()) {
                return Optional.empty();
            }
            var points =
                    match.group(2).isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(match.group(2)));
            scores.add(new Score(match.group(1), points, match.group(3)));
        }
        return words[0].contains("@") ? Optional.of(new Scores(words[0], scores)) : Optional.empty();
    }

    public String toText() {
        var text = new StringBuilder(instrument);
        for (var score : all) {
            var points =
                    score.points().isPresent() ? Integer.toString(score.points().getAsInt()) : "";
            text.append(' ')
                    .append(score.scale())
                    .append('=')
                    .append(points)
                    .append(':')
                    .append(score.band());
        }
        return text.toString();
    }

    public Optional<Score> of(String scale) {
        return all.stream().filter(one -> one.scale().equals(scale)).findFirst();
    }

    @Override
    public String toString() {
        return "Scores[redacted]";
    }
}
