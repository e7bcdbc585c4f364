package id.temani.flows.text;

import id.temani.resident.Language;
import id.temani.wording.Phrase;
import id.temani.wording.Phrasebook;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts, with whom to call and how long that takes filled in wherever a line names it.
 *
 * @param contacts by language: what stands in braces, and what it says
 */
public record CallingTexts(Texts texts, Map<Language, Map<String, String>> contacts) implements Phrasebook {

    @Override
    public String text(Language language, Phrase line, Map<String, String> values) {
        var all = new HashMap<>(contacts.getOrDefault(language, Map.of()));
        all.putAll(values);
        return texts.text(language, line, all);
    }

    @Override
    public String nameOf(Language named, Language language) {
        return texts.nameOf(named, language);
    }
}
