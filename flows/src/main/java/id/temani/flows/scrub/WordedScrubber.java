package id.temani.flows.scrub;

import id.temani.flows.reading.Slang;
import id.temani.relay.Contact;
import id.temani.relay.Findings;
import id.temani.relay.Scrubber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A {@link Scrubber} whose words come from files, and phone numbers from libphonenumber. */
public final class WordedScrubber implements Scrubber {

    private final NumberFinder numbers;
    private final AddressFinder addresses;
    private final NetworkNameFinder names;
    private final SupplyTalk supply;

    private WordedScrubber(ContactWords contacts, SupplyWords supply) {
        this.numbers = new NumberFinder(contacts);
        this.addresses = new AddressFinder(contacts);
        this.names = new NetworkNameFinder(contacts);
        this.supply = new SupplyTalk(supply);
    }

    /** A file of words: its name, for what is wrong with it, and its content. */
    public record WordFile(String name, String content) {}

    /** @throws id.temani.flows.yaml.UnreadableFile when a file breaks a rule; names file, line and reason */
    public static WordedScrubber of(WordFile contacts, WordFile supply, Slang slang) {
        return new WordedScrubber(
                ContactWordsReader.read(contacts.name(), contacts.content()),
                new SupplyWordsReader(slang).read(supply.name(), supply.content()));
    }

    @Override
    public Findings read(String line) {
        var plain = PlainText.of(line);
        var atoms = Atom.of(plain.text());
        var found = new ArrayList<Found>(addresses.in(plain.text()));
        found.addAll(numbers.in(plain.text(), atoms));
        found.addAll(names.in(plain.text(), atoms));
        return new Findings(contacts(found, plain), supply.isIn(line));
    }

    /** What lies over or right beside another is one; what stands first says what it is. */
    private static List<Contact> contacts(List<Found> found, PlainText plain) {
        found.sort(Comparator.comparingInt(Found::from).thenComparing(one -> -one.to()));
        var apart = new ArrayList<Found>();
        for (var one : found) {
            if (!apart.isEmpty() && one.from() < apart.getLast().to()) {
                var before = apart.removeLast();
                apart.add(new Found(before.kind(), before.from(), Math.max(before.to(), one.to())));
            } else {
                apart.add(one);
            }
        }
        return apart.stream()
                .map(one -> new Contact(one.kind(), plain.from(one.from()), plain.to(one.to())))
                .toList();
    }
}
