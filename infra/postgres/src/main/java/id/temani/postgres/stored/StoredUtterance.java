package id.temani.postgres.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.temani.resident.Language;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An {@link Utterance} inside its sealed column. */
record StoredUtterance(
        @JsonProperty("t") String text,
        @JsonProperty("c") @Nullable List<StoredChoice> choices,
        @JsonProperty("e") @Nullable StoredEnclosure enclosure,
        @JsonProperty("l") @Nullable String language) {

    record StoredChoice(
            @JsonProperty("p") String payload,
            @JsonProperty("l") String label,
            @JsonProperty("t") @Nullable String typed) {

        static StoredChoice of(Choice choice) {
            return new StoredChoice(
                    choice.payload(), choice.label(), choice.typed().orElse(null));
        }

        Choice choice() {
            return new Choice(payload, label, Optional.ofNullable(typed));
        }
    }

    static StoredUtterance of(Utterance utterance) {
        return new StoredUtterance(
                utterance.text(),
                utterance.choices().stream().map(StoredChoice::of).toList(),
                utterance.enclosure().map(StoredEnclosure::of).orElse(null),
                utterance.language().map(Language::code).orElse(null));
    }

    Utterance utterance() {
        var shown = choices == null ? List.<StoredChoice>of() : choices;
        return new Utterance(
                text,
                shown.stream().map(StoredChoice::choice).toList(),
                Optional.ofNullable(enclosure).map(StoredEnclosure::enclosure),
                Optional.ofNullable(language).flatMap(Language::of));
    }
}
