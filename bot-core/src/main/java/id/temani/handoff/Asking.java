package id.temani.handoff;

import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.util.Optional;

/**
 * What a resident said when asking for a person.
 *
 * @param urgent danger was spoken of within the last day
 * @param band the self-screening's band as a hint, where a screening was finished; never a diagnosis
 */
public record Asking(
        ConversationId resident,
        Channel channel,
        Language language,
        Handoff.Door door,
        UnitId unit,
        Wishes wishes,
        boolean urgent,
        Optional<String> band) {

    Asking wishing(UnitId place, Wishes others) {
        return new Asking(resident, channel, language, door, place, others, urgent, band);
    }
}
