package id.temani.simulator;

import id.temani.delivery.PhotoRef;
import id.temani.delivery.PhotoSource;
import id.temani.resident.Channel;
import java.util.LinkedHashMap;
import java.util.Map;

/** The last photos that were sent from phones of this node, until they are fetched or too many. Thread-safe. */
final class Album implements PhotoSource {

    private static final int MOST = 20;

    private final Map<String, byte[]> photos = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    };

    /** Where the photo of this message lies. */
    static PhotoRef place(String ref) {
        return new PhotoRef(Channel.SIMULATOR, ref);
    }

    synchronized PhotoRef keep(String ref, byte[] photo) {
        photos.put(ref, photo);
        return place(ref);
    }

    @Override
    public Channel channel() {
        return Channel.SIMULATOR;
    }

    @Override
    public synchronized Fetched fetch(PhotoRef photo) {
        var kept = photos.get(photo.place());
        if (kept == null) {
            return new Fetched.Gone();
        }
        return kept.length > MOST_BYTES ? new Fetched.TooBig() : new Fetched.Bytes(kept);
    }
}
