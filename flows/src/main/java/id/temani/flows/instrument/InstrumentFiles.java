package id.temani.flows.instrument;

import id.temani.flows.yaml.UnreadableFile;
import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.screening.Instrument;

/**
 * Reads questionnaires from their data packs: a folder with {@code instrument.yaml}, {@code worked-examples.yaml} and
 * {@code LICENSE}.
 *
 * <p>Strict: an unknown key, a missing source, licence or review line, a gap between bands, a reference to nothing, or a
 * worked example that does not come out as written is refused with file, line and reason.
 */
public final class InstrumentFiles {

    /** The file of a pack that holds the questionnaire itself. */
    public static final String INSTRUMENT = "instrument.yaml";

    static final String EXAMPLES = "worked-examples.yaml";
    static final String LICENCE = "LICENSE";

    private InstrumentFiles() {}

    /**
     * A pack that is shipped with us, by the name of its folder: {@code assist-3.1}.
     *
     * @throws UnreadableFile when the pack breaks a rule
     */
    public static Instrument bundled(String pack) {
        return read(PackFolder.bundled(pack));
    }

    /** @throws UnreadableFile when the pack breaks a rule */
    public static Instrument read(PackFolder folder) {
        requireFile(folder, LICENCE);
        var instrument = InstrumentReader.read(yaml(folder, INSTRUMENT));
        var examples = WorkedExample.readAll(yaml(folder, EXAMPLES));
        examples.forEach(example -> example.replay(instrument));
        return instrument;
    }

    private static YamlNode yaml(PackFolder folder, String fileName) {
        return YamlFile.read(folder.name() + "/" + fileName, requireFile(folder, fileName));
    }

    private static String requireFile(PackFolder folder, String fileName) {
        return folder.file(fileName)
                .filter(content -> !content.isBlank())
                .orElseThrow(() -> new UnreadableFile(
                        folder.name() + "/" + fileName, 1, "", "is missing or empty; a pack needs it"));
    }
}
