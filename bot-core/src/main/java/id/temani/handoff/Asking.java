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
 */
public record Asking(
        ConversationId resident,
        Channel channel,
        Language language,
        Handoff.Door door,
        UnitId unit,
        Wishes wishes,
        boolean urgent,
        Optional<String> band) {}
