package id.temani.flows.scrub;

import id.temani.flows.scrub.DigitRun.Chunk;
import id.temani.relay.Contact.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds numbers that lead to somebody: of phones, identity cards and accounts. From eight digits on a number is one
 * unless it has the shape of something else; from six on where a word in front announces it.
 */
final class NumberFinder {

    private static final int LEAST = 8;
    private static final int LEAST_ANNOUNCED = 6;
    private static final int LEAST_SINGLE = 10;
    private static final int WORDS_BEFORE = 4;
    private static final int ATOMS_BEFORE = 7;
    private static final String COUNTRY = "62";
    private static final String MOBILE = "08";
    private static final String[] CLITICS = {"", "ku", "mu", "nya", "q"};

    private final ContactWords words;
    private final DigitRun.Finder runs;
    private final PhoneNumbers phones = new PhoneNumbers();

    NumberFinder(ContactWords words) {
        this.words = words;
        this.runs = new DigitRun.Finder(new SpelledDigits(words.digits()), words.between());
    }

    List<Found> in(String plain, List<Atom> atoms) {
        var found = new ArrayList<Found>();
        for (var run : runs.in(plain, atoms)) {
            if (run.chunks().stream().mapToInt(chunk -> chunk.digits().length()).sum() >= LEAST_ANNOUNCED) {
                read(run, atoms, found);
            }
        }
        return found;
    }

    private void read(DigitRun run, List<Atom> atoms, List<Found> found) {
        var announced = announced(atoms, run.first());
        var plus = run.first() > 0 && atoms.get(run.first() - 1).text().equals("+");
        var chunks = run.chunks();
        var rest = new ArrayList<Chunk>();
        for (int at = 0; at < chunks.size(); at++) {
            var chunk = chunks.get(at);
            if (chunk.digits().length() < LEAST || isEveryday(chunk, run, atoms)) {
                rest.add(chunk);
                continue;
            }
            int from = chunk.from();
            while (!rest.isEmpty() && belongs(rest.getLast())) {
                from = rest.removeLast().from();
            }
            whole(rest, announced, false).ifPresent(found::add);
            rest.clear();
            while (at + 1 < chunks.size() && !hasShape(chunks.get(at + 1))) {
                at++;
            }
            found.add(new Found(
                    announced.orElse(Kind.NUMBER), from, chunks.get(at).to()));
        }
        if (!isOneSum(rest, run, atoms)) {
            whole(rest, announced, plus).ifPresent(found::add);
        }
    }

    /** What stands before a long number as a part of it: a country, an area. */
    private boolean belongs(Chunk before) {
        return before.digits().equals(COUNTRY) || before.digits().equals("0") || !hasShape(before);
    }

    /** Money says so before or behind. */
    private boolean isEveryday(Chunk chunk, DigitRun run, List<Atom> atoms) {
        return hasShape(chunk) || EverydayNumbers.isSum(chunk) && isMoney(chunk, run, atoms);
    }

    private boolean isOneSum(List<Chunk> group, DigitRun run, List<Atom> atoms) {
        return group.size() == 1 && EverydayNumbers.isSum(group.getFirst()) && isMoney(group.getFirst(), run, atoms);
    }

    private boolean isMoney(Chunk chunk, DigitRun run, List<Atom> atoms) {
        var marked = run.first() > 0
                && words.currencies().contains(atoms.get(run.first() - 1).text())
                && chunk.equals(run.chunks().getFirst());
        var counted = run.last() + 1 < atoms.size()
                && words.sums().contains(atoms.get(run.last() + 1).text())
                && chunk.equals(run.chunks().getLast());
        return marked || counted;
    }

    /** A row of numbers divided by commas has the shape of daily life, too, unless it is a phone's, digit by digit. */
    private boolean hasShape(Chunk chunk) {
        var parts = chunk.parts();
        if (chunk.raw().length() == chunk.digits().length() + parts.size() - 1 && EverydayNumbers.countsOn(parts)) {
            return true;
        }
        var single = parts.size() > 2 && parts.stream().allMatch(part -> part.length() == 1);
        return EverydayNumbers.has(chunk) && !(single && isPhone(chunk.digits(), false));
    }

    /** Chunks that are too short by themselves may be one number together. */
    private Optional<Found> whole(List<Chunk> group, Optional<Kind> announced, boolean plus) {
        var digits = new StringBuilder();
        group.forEach(chunk -> digits.append(chunk.digits()));
        var number = digits.toString();
        return isNumber(group, number, announced.isPresent(), plus)
                ? Optional.of(new Found(
                        announced.orElse(Kind.NUMBER),
                        group.getFirst().from(),
                        group.getLast().to()))
                : Optional.empty();
    }

    private boolean isNumber(List<Chunk> group, String number, boolean announced, boolean plus) {
        var parts = group.stream().map(Chunk::digits).toList();
        if (number.length() < LEAST_ANNOUNCED
                || EverydayNumbers.countsOn(parts)
                || EverydayNumbers.isDate(parts)
                || isHotline(number)) {
            return false;
        }
        if (group.stream().allMatch(EverydayNumbers::isCount)) {
            var single = parts.stream().allMatch(part -> part.length() == 1);
            return isPhone(number, plus) || single && isDictated(number, announced);
        }
        if (group.stream().allMatch(this::hasShape)) {
            return false;
        }
        return announced || number.length() >= LEAST;
    }

    /** Only with what people dial first, because scores and ages in a row may look like the rest. */
    private boolean isPhone(String number, boolean plus) {
        return (plus || number.startsWith("0") || number.startsWith(COUNTRY))
                && number.length() >= LEAST
                && phones.has(number, plus);
    }

    /** Digit by digit, as numbers are said to each other. */
    private static boolean isDictated(String number, boolean announced) {
        return announced || number.length() >= LEAST_SINGLE || number.length() >= LEAST && number.startsWith(MOBILE);
    }

    private boolean isHotline(String number) {
        return number.length() < LEAST && words.hotlines().stream().anyMatch(number::startsWith);
    }

    private Optional<Kind> announced(List<Atom> atoms, int run) {
        int letters = 0;
        for (int at = run - 1; at >= Math.max(0, run - ATOMS_BEFORE) && letters < WORDS_BEFORE; at--) {
            if (atoms.get(at).is(Atom.Kind.LETTERS)) {
                letters++;
                var kind = kind(atoms.get(at).text(), words.announcing());
                if (kind.isPresent()) {
                    return kind;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Kind> kind(String word, Map<String, Kind> announcing) {
        for (var clitic : CLITICS) {
            if (word.endsWith(clitic)) {
                var kind = announcing.get(word.substring(0, word.length() - clitic.length()));
                if (kind != null) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }
}
