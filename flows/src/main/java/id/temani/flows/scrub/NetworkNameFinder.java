package id.temani.flows.scrub;

import id.temani.relay.Contact.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds names in networks that a word announces: "ig: sarimaju", "IG saya sarimaju", "add fb sari_maju". Without a
 * colon, an owner or an invitation only what looks like such a name counts; ordinary words pass.
 */
final class NetworkNameFinder {

    private static final int SHORTEST = 3;
    private static final String[] CLITICS = {"", "ku", "gue", "nya"};

    private final ContactWords words;

    NetworkNameFinder(ContactWords words) {
        this.words = words;
    }

    List<Found> in(String plain, List<Atom> atoms) {
        var found = new ArrayList<Found>();
        for (int at = 0; at < atoms.size(); at++) {
            if (isNetwork(atoms.get(at))) {
                after(at, plain, atoms).ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean isNetwork(Atom atom) {
        if (atom.is(Atom.Kind.LETTERS)) {
            for (var clitic : CLITICS) {
                var word = atom.text();
                if (word.endsWith(clitic)
                        && words.networks().contains(word.substring(0, word.length() - clitic.length()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Found> after(int network, String plain, List<Atom> atoms) {
        var owned = atoms.get(network).text().endsWith("ku")
                || network > 0 && words.owners().contains(atoms.get(network - 1).text())
                || isInvited(network, atoms);
        var said = false;
        for (int at = network + 1; at < atoms.size() && at <= network + 5; at++) {
            var atom = atoms.get(at);
            if (atom.text().equals(":") || atom.text().equals("=")) {
                said = true;
            } else if (words.owners().contains(atom.text())) {
                owned = true;
            } else if (!words.fillers().contains(atom.text())) {
                return name(at, plain, atoms, said, owned);
            }
        }
        return Optional.empty();
    }

    /** "add fb …", "follow aja ig …" */
    private boolean isInvited(int network, List<Atom> atoms) {
        for (int at = network - 1; at >= Math.max(0, network - 2); at--) {
            if (words.invitations().contains(atoms.get(at).text())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Found> name(int first, String plain, List<Atom> atoms, boolean said, boolean owned) {
        int last = first;
        while (last + 1 < atoms.size() && atoms.get(last + 1).glued() && isPartOfName(last + 1, atoms)) {
            last++;
        }
        int from = atoms.get(first).from();
        int to = atoms.get(last).to();
        var name = plain.substring(from, to);
        var letters = name.chars().anyMatch(Character::isLetter);
        if (name.length() < SHORTEST || !letters || words.notNames().contains(name)) {
            return Optional.empty();
        }
        var counts = said || looksMade(name) || owned && isLastOfItsClause(last, atoms) && !isOrdinary(name);
        return counts ? Optional.of(new Found(Kind.HANDLE, from, to)) : Optional.empty();
    }

    private static boolean isPartOfName(int at, List<Atom> atoms) {
        var atom = atoms.get(at);
        if (!atom.is(Atom.Kind.SIGN)) {
            return true;
        }
        var goesOn = at + 1 < atoms.size()
                && atoms.get(at + 1).glued()
                && !atoms.get(at + 1).is(Atom.Kind.SIGN);
        return atom.text().equals("_") || (atom.text().equals(".") && goesOn);
    }

    /** With a digit or a line below among its letters, as names in networks have. */
    private static boolean looksMade(String name) {
        return Character.isLetter(name.charAt(0))
                && name.chars().anyMatch(sign -> sign == '_' || Character.isDigit(sign));
    }

    private boolean isLastOfItsClause(int last, List<Atom> atoms) {
        if (last + 1 == atoms.size()) {
            return true;
        }
        var next = atoms.get(last + 1);
        return next.is(Atom.Kind.SIGN)
                || words.fillers().contains(next.text())
                || words.invitations().contains(next.text());
    }

    private boolean isOrdinary(String name) {
        return name.length() < SHORTEST + 1 || words.notBeginnings().stream().anyMatch(name::startsWith);
    }
}
