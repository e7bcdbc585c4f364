package id.temani.flows.definition;

import id.temani.flows.text.Texts;
import id.temani.resident.Language;
import id.temani.resident.Languages;
import id.temani.wording.Phrase;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a flow of two sentences. */
final class Hello {

    private Hello() {}

    static Texts texts() {
        var lines = new LinkedHashMap<String, String>();
        for (var line : Phrase.all()) {
            lines.put(line.key(), "…");
        }
        Language.all().forEach(language -> lines.put("language." + language.code(), "…"));
        lines.put("hello.greeting", "Halo");
        lines.put("hello.bye", "Sampai nanti");
        lines.put("hello.labels.start", "Mulai");
        return Texts.of(Map.of(Language.INDONESIAN, lines, Languages.ENGLISH, lines));
    }
}
