package id.temani.wording;

import java.util.List;

/** Puts lines on paper: a document that a person can keep. Nothing in it says who made it, or when. */
public interface Printer {

    /**
     * @param name what the file is called, without its ending
     * @param lines paragraphs in order; characters that the document's letters lack are left out
     */
    Enclosure print(String name, String heading, List<String> lines);
}
