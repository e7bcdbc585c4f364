package id.temani.flows.instrument;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A pack in memory, to be damaged in one place. */
record Pages(Map<String, String> files) {

    static Pages of(String pack) {
        var bundled = PackFolder.bundled(pack);
        var files = new HashMap<String, String>();
        for (var name : new String[] {InstrumentFiles.INSTRUMENT, InstrumentFiles.EXAMPLES, InstrumentFiles.LICENCE}) {
            files.put(name, bundled.file(name).orElseThrow());
        }
        return new Pages(files);
    }

    Pages with(String file, String was, String becomes) {
        var content = Optional.ofNullable(files.get(file)).orElseThrow();
        if (!content.contains(was)) {
            throw new IllegalArgumentException("The file does not hold: " + was);
        }
        var changed = new HashMap<>(files);
        changed.put(file, content.replace(was, becomes));
        return new Pages(changed);
    }
}
