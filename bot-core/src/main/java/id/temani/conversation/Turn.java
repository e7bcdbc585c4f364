package id.temani.conversation;

import id.temani.wording.Utterance;
import java.util.List;

/**
 * What the engine answers to one input.
 *
 * @param understood false when the input was nothing the step expects; in a live talk such a line is for the other
 *     person
 */
public record Turn(Talk talk, List<Utterance> replies, List<Effect> effects, boolean understood) {

    public Turn {
        replies = List.copyOf(replies);
        effects = List.copyOf(effects);
    }
}
