package id.temani.wording;

import java.util.List;
import java.util.stream.Stream;

/** Something that rules, not flow files, say. It has a text under its key in every language. */
public interface Phrase {

    /** The key in {@code texts/<language>.yaml}. */
    String key();

    /** All of them: what a text file must hold. A new list of phrases is added here. */
    static List<Phrase> all() {
        return Stream.<Phrase[]>of(
                        Line.values(),
                        CoordinatorLine.values(),
                        CaseLine.values(),
                        TalkLine.values(),
                        FigureLine.values(),
                        ReferralLine.values(),
                        InterviewLine.values(),
                        HandOnLine.values())
                .flatMap(Stream::of)
                .toList();
    }
}
