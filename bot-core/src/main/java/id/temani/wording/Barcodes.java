package id.temani.wording;

/** Draws a link so that a phone's camera can open it. */
public interface Barcodes {

    /** @param name what the picture is called, without its ending */
    Enclosure draw(String name, String link);
}
