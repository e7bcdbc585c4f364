package id.temani.postgres.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.temani.conversation.Position;
import id.temani.conversation.Talk;
import id.temani.resident.Language;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link Talk} inside its sealed column. */
record StoredTalk(
        @JsonProperty("l") @Nullable String language,
        @JsonProperty("p") @Nullable StoredPosition position,
        @JsonProperty("i") @Nullable StoredPosition interrupted,
        @JsonProperty("f") @Nullable Map<String, String> facts,
        @JsonProperty("a") @Nullable Map<String, String> answers,
        @JsonProperty("m") int misunderstandings,
        @JsonProperty("t") int turns,
        @JsonProperty("h") @Nullable Instant heardAt) {

    record StoredPosition(
            @JsonProperty("f") String flow,
            @JsonProperty("v") int version,
            @JsonProperty("s") String step) {

        static @Nullable StoredPosition of(Optional<Position> position) {
            return position.map(at -> new StoredPosition(at.flow(), at.version(), at.step()))
                    .orElse(null);
        }

        Position position() {
            return new Position(flow, version, step);
        }
    }

    static StoredTalk of(Talk talk) {
        return new StoredTalk(
                talk.language().code(),
                StoredPosition.of(talk.position()),
                StoredPosition.of(talk.interrupted()),
                talk.facts(),
                talk.answers(),
                talk.misunderstandings(),
                talk.turns(),
                talk.heardAt().orElse(null));
    }

    Talk talk() {
        return new Talk(
                Optional.ofNullable(language).flatMap(Language::of).orElse(Language.INDONESIAN),
                Optional.ofNullable(position).map(StoredPosition::position),
                Optional.ofNullable(interrupted).map(StoredPosition::position),
                facts == null ? Map.of() : facts,
                answers == null ? Map.of() : answers,
                misunderstandings,
                turns,
                Optional.ofNullable(heardAt));
    }
}
