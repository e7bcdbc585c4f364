package id.temani.flows.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.flows.Flows;
import id.temani.flows.yaml.YamlFile;
import id.temani.relay.Scrubber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads {@code corpus/relayed-lines.yaml} as the relay would, and prints how well. */
class RelayedLinesTest {

    private static final int LEAST_LINES = 250;
    private static final String DROPPED = "neither passed on nor kept";
    private static final Scrubber SCRUBBER = Flows.load().scrubber();

    private static final Map<String, String> CONTACT = new LinkedHashMap<>();
    private static final List<String> SUPPLY = new ArrayList<>();
    private static final List<String> EVERYDAY = new ArrayList<>();

    static {
        try {
            var file = Path.of("src/test/resources/corpus/relayed-lines.yaml");
            var root = YamlFile.read("relayed-lines.yaml", Files.readString(file))
                    .only("source", "reviewed-by", "contact", "supply", "everyday");
            root.at("contact").entries().forEach((line, left) -> CONTACT.put(line, left.text()));
            SUPPLY.addAll(root.at("supply").texts());
            EVERYDAY.addAll(root.at("everyday").texts());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void findsEveryContactAndNothingInDailyLife() {
        var wrong = new ArrayList<String>();
        CONTACT.forEach((line, left) -> check(line, left, wrong));
        SUPPLY.forEach(line -> check(line, DROPPED, wrong));
        EVERYDAY.forEach(line -> check(line, line, wrong));

        assertThat(wrong).isEmpty();
    }

    @Test
    void leavesNothingBehindThatIsFoundAgain() {
        assertThat(CONTACT.keySet())
                .allSatisfy(
                        line -> assertThat(SCRUBBER.read(SCRUBBER.without(line)).hasContacts())
                                .as(line)
                                .isFalse());
    }

    @Test
    void saysHowWellItReads() {
        var contacts =
                rate(CONTACT.keySet().stream().map(line -> SCRUBBER.read(line).hasContacts()));
        var supply = rate(SUPPLY.stream().map(line -> SCRUBBER.read(line).supply()));
        var alarms = rate(EVERYDAY.stream()
                .map(line ->
                        SCRUBBER.read(line).hasContacts() || SCRUBBER.read(line).supply()));
        var falseAlarms =
                rate(CONTACT.keySet().stream().map(line -> SCRUBBER.read(line).supply()));
        System.out.printf(
                "relayed lines: %d; contact data: recall %s; supply: recall %s; false alarms in daily life %s; "
                        + "contacts taken for supply %s%n",
                CONTACT.size() + SUPPLY.size() + EVERYDAY.size(), contacts, supply, alarms, falseAlarms);

        assertThat(CONTACT.size() + SUPPLY.size() + EVERYDAY.size()).isGreaterThanOrEqualTo(LEAST_LINES);
    }

    private static void check(String line, String expected, List<String> wrong) {
        var found = SCRUBBER.read(line);
        var became = found.supply() ? DROPPED : found.leaveOut(line);
        if (!became.equals(expected)) {
            wrong.add("\"%s\" became \"%s\", not \"%s\"".formatted(line, became, expected));
        }
    }

    private static String rate(Stream<Boolean> found) {
        var all = found.toList();
        return all.stream().filter(one -> one).count() + "/" + all.size();
    }
}
