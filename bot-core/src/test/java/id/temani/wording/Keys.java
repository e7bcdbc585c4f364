package id.temani.wording;

import id.temani.resident.Language;
import java.util.Map;

/** Says the key of each line and its values, for tests of rules. */
public final class Keys implements Phrasebook {

    @Override
    public String text(Language language, Phrase line, Map<String, String> values) {
        return line.key() + values;
    }

    @Override
    public String nameOf(Language named, Language language) {
        return named.code();
    }
}
