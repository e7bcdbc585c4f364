package id.temani.app.photo;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Hears when a file ends before its picture does: the reader only warns, and fills the rest with grey. */
final class CutOff implements IIOReadWarningListener {

    private boolean heard;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        var said = warning.toLowerCase(Locale.ROOT);
        heard |= said.contains("truncated") || said.contains("premature") || said.contains("eoi");
    }

    boolean wasHeard() {
        return heard;
    }
}
