package id.temani.flows.casefile;

import id.temani.casefile.ConsentKind;
import id.temani.casefile.ConsentTerms;
import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import java.time.Duration;
import java.util.EnumMap;

/** Reads the file that says how long consents hold. */
public final class ConsentTermsReader {

    private static final int LONGEST_DAYS = 730;

    private ConsentTermsReader() {}

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    public static ConsentTerms read(String name, String content) {
        var root = YamlFile.read(name, content).only("source", "reviewed-by", "days");
        root.at("source").text();
        root.at("reviewed-by").text();
        var days = root.at("days").only("case", "family-meeting", "home-visit");
        var valid = new EnumMap<ConsentKind, Duration>(ConsentKind.class);
        valid.put(ConsentKind.CASE, days(days.at("case")));
        valid.put(ConsentKind.FAMILY_MEETING, days(days.at("family-meeting")));
        valid.put(ConsentKind.HOME_VISIT, days(days.at("home-visit")));
        return new ConsentTerms(valid);
    }

    private static Duration days(YamlNode node) {
        var days = node.number();
        if (days < 1 || days > LONGEST_DAYS) {
            throw node.problem("from 1 to %d days are expected here".formatted(LONGEST_DAYS));
        }
        return Duration.ofDays(days);
    }
}
