package id.temani.whatsapp;

import id.temani.delivery.OneTimeLinks;
import id.temani.resident.ConversationId;
import java.time.Clock;
import java.util.Optional;

/** Puts a file where Twilio can fetch it, since it takes no bytes from us. */
final class FileLinks {

    private final OneTimeLinks links;
    private final PublicUrl publicUrl;
    private final Clock clock;

    FileLinks(OneTimeLinks links, PublicUrl publicUrl, Clock clock) {
        this.links = links;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** The part as it can be posted now; empty when whoever the file is about was erased meanwhile. */
    Optional<Part> ready(Part part, ConversationId owner) {
        return part.form() instanceof Part.Form.File(var file, var words, var none)
                ? links.make(owner, file, clock.instant())
                        .map(token -> part.as(new Part.Form.File(file, words, Optional.of(publicUrl.fileOf(token)))))
                : Optional.of(part);
    }
}
