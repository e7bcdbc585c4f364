package id.temani.flows.instrument;

import id.temani.flows.yaml.YamlNode;
import id.temani.screening.Provenance;
import java.time.LocalDate;
import java.util.Optional;

/** Reads who wrote a pack, after what, under which terms, and who has looked at it since. */
final class ProvenanceReader {

    private static final String NOBODY = "none";

    private ProvenanceReader() {}

    static Provenance read(YamlNode file) {
        var validated = file.at("validated").yesOrNo();
        requireLanguages(file.at("languages"), validated);
        return file.here(() -> new Provenance(
                file.at("source").text(),
                file.at("licence").text(),
                file.at("adaptation").yesOrNo(),
                validated,
                signature(file.at("reviewed-by")),
                day(file.at("reviewed-on")),
                file.at("valid-until").day()));
    }

    /** Written out as {@code none} when nobody has signed: a line that is merely absent could be an oversight. */
    static Optional<String> signature(YamlNode node) {
        return Optional.of(node.text()).filter(name -> !name.equals(NOBODY));
    }

    private static Optional<LocalDate> day(YamlNode node) {
        return node.text().equals(NOBODY) ? Optional.empty() : Optional.of(node.day());
    }

    private static void requireLanguages(YamlNode languages, boolean validated) {
        for (var one : languages.inEachLanguage().values()) {
            one.only("written-by", "status");
            one.at("written-by").text();
            var status = one.at("status");
            if (!status.text().equals("draft") && !status.text().equals("validated")) {
                throw status.problem("draft or validated is expected here");
            }
            if (validated && status.text().equals("draft")) {
                throw status.problem("a draft cannot be part of a validated questionnaire");
            }
        }
    }
}
