package id.temani.postgres.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.temani.delivery.PhotoRef;
import id.temani.relay.Said;
import id.temani.resident.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Said} inside a sealed column. Lives for minutes, so it follows the type closely. */
record StoredSaid(
        @JsonProperty("t") @Nullable String text,
        @JsonProperty("p") @Nullable List<StoredPhoto> photos) {

    record StoredPhoto(
            @JsonProperty("c") Channel channel,
            @JsonProperty("p") String place) {}

    static StoredSaid of(Said said) {
        var photos = said.photos().stream()
                .map(photo -> new StoredPhoto(photo.channel(), photo.place()))
                .toList();
        return new StoredSaid(said.text(), photos);
    }

    /** What is empty is not stored. */
    Said said() {
        var places = photos == null ? List.<StoredPhoto>of() : photos;
        return new Said(
                text == null ? "" : text,
                places.stream()
                        .map(photo -> new PhotoRef(photo.channel(), photo.place()))
                        .toList());
    }

    @Override
    public String toString() {
        return "StoredSaid[redacted]";
    }
}
