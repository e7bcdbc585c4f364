package id.temani.flows.scrub;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Digits, written or spelled, with nothing but signs, spaces and words like "strip" between them.
 *
 * @param first the number of its first atom
 * @param last the number of its last atom
 */
record DigitRun(List<Chunk> chunks, int first, int last) {

    private static final int MOST_SIGNS_BETWEEN = 4;

    /** Digits without a space inside. */
    record Chunk(String raw, String digits, int from, int to) {

        private static final Pattern SIGNS = Pattern.compile("[^0-9\\p{L}]+");

        /** What stands between signs: "1", "2" and "3" of "1,2,3". */
        List<String> parts() {
            return SIGNS.splitAsStream(raw).filter(part -> !part.isEmpty()).toList();
        }

        boolean isPlain() {
            return raw.length() == digits.length() || !raw.chars().anyMatch(Chunk::isSign);
        }

        private static boolean isSign(int sign) {
            return !Character.isLetterOrDigit(sign);
        }
    }

    /** Finds the runs of a text. */
    record Finder(SpelledDigits spelled, Set<String> between) {

        List<DigitRun> in(String plain, List<Atom> atoms) {
            var runs = new ArrayList<DigitRun>();
            for (int at = 0; at < atoms.size(); ) {
                if (digits(atoms, at).isEmpty()) {
                    at++;
                    continue;
                }
                var run = from(plain, atoms, at);
                runs.add(run);
                at = run.last() + 1;
            }
            return runs;
        }

        private DigitRun from(String plain, List<Atom> atoms, int first) {
            var found = new ArrayList<Integer>(List.of(first));
            for (int at = first + 1; at < atoms.size() && at - found.getLast() <= MOST_SIGNS_BETWEEN + 1; at++) {
                if (digits(atoms, at).isPresent()) {
                    found.add(at);
                } else if (!isBetween(atoms, at)) {
                    break;
                }
            }
            return new DigitRun(chunks(plain, atoms, found), first, found.getLast());
        }

        private List<Chunk> chunks(String plain, List<Atom> atoms, List<Integer> found) {
            var chunks = new ArrayList<Chunk>();
            int begin = 0;
            for (int at = 1; at <= found.size(); at++) {
                if (at == found.size() || !isOne(atoms, found.get(at - 1), found.get(at))) {
                    chunks.add(chunk(plain, atoms, found.subList(begin, at)));
                    begin = at;
                }
            }
            return chunks;
        }

        private Chunk chunk(String plain, List<Atom> atoms, List<Integer> found) {
            var digits = new StringBuilder();
            found.forEach(at -> digits.append(digits(atoms, at).orElseThrow()));
            int from = atoms.get(found.getFirst()).from();
            int to = atoms.get(found.getLast()).to();
            return new Chunk(plain.substring(from, to), digits.toString(), from, to);
        }

        private static boolean isOne(List<Atom> atoms, int before, int after) {
            return atoms.subList(before + 1, after + 1).stream().allMatch(Atom::glued);
        }

        private boolean isBetween(List<Atom> atoms, int at) {
            var atom = atoms.get(at);
            return switch (atom.kind()) {
                case SIGN -> true;
                case LETTERS -> between.contains(atom.text());
                case DIGITS -> false;
            };
        }

        /** "o" by itself or beside digits is a zero, "l" and "i" among them a one. */
        private Optional<String> digits(List<Atom> atoms, int at) {
            var atom = atoms.get(at);
            if (atom.is(Atom.Kind.DIGITS)) {
                return Optional.of(atom.text());
            }
            if (!atom.is(Atom.Kind.LETTERS)) {
                return Optional.empty();
            }
            var before = atom.glued() && atoms.get(at - 1).is(Atom.Kind.DIGITS);
            var after = at + 1 < atoms.size()
                    && atoms.get(at + 1).glued()
                    && atoms.get(at + 1).is(Atom.Kind.DIGITS);
            return switch (atom.text()) {
                case "o" -> before || after || !atom.glued() ? Optional.of("0") : Optional.empty();
                case "l", "i" -> before && after ? Optional.of("1") : Optional.empty();
                default -> spelled.in(atom.text());
            };
        }
    }
}
