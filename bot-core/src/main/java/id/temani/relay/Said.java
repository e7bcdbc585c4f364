package id.temani.relay;

import id.temani.delivery.PhotoRef;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody sent for the other side of a talk.
 *
 * @param text may be blank where there is a photo
 * @param photos where they lie: they are fetched when they are passed on
 */
public record Said(String text, List<PhotoRef> photos) {

    public Said {
        photos = List.copyOf(photos);
    }

    public static Said words(String text) {
        return new Said(text, List.of());
    }

    public static Said photo(PhotoRef photo, String caption) {
        return new Said(caption, List.of(photo));
    }

    Said with(String other) {
        return new Said(other, photos);
    }

    /** Both, as of an album. */
    Said and(Said more) {
        var both = text.isBlank() || more.text.isBlank() ? text + more.text : text + "\n" + more.text;
        return new Said(
                both, Stream.concat(photos.stream(), more.photos.stream()).toList());
    }

    public boolean hasPhotos() {
        return !photos.isEmpty();
    }

    boolean isEmpty() {
        return text.isBlank() && photos.isEmpty();
    }

    @Override
    public String toString() {
        return "Said[redacted]";
    }
}
