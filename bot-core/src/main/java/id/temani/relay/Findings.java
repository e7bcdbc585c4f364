package id.temani.relay;

import java.util.List;

/**
 * What was found in one line.
 *
 * @param contacts in order, none over another
 * @param supply whether it says from whom, where or for how much substances are bought
 */
public record Findings(List<Contact> contacts, boolean supply) {

    /** Stands where something was left out. */
    public static final String GAP = "[…]";

    public static final Findings NOTHING = new Findings(List.of(), false);

    public Findings {
        contacts = List.copyOf(contacts);
    }

    /** Says whether the line has contact data. */
    public boolean hasContacts() {
        return !contacts.isEmpty();
    }

    /** The line that this was found in, with a gap for each contact. */
    public String leaveOut(String line) {
        var left = new StringBuilder();
        int at = 0;
        for (var contact : contacts) {
            left.append(line, at, contact.from()).append(GAP);
            at = contact.to();
        }
        return left.append(line, at, line.length()).toString();
    }
}
