package id.temani.flows.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can stand at a place of a data file. */
sealed interface YamlValue {

    record Scalar(String text) implements YamlValue {}

    record Items(List<YamlNode> items) implements YamlValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Keeps the order of the file. */
    record Entries(Map<String, YamlNode> entries) implements YamlValue {
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }
}
