package id.temani.desk;

import id.temani.conversation.Content;
import id.temani.conversation.Input;
import id.temani.conversation.ReceiptCode;
import java.util.Optional;

/** What of a message of a resident is words. */
final class Words {

    private Words() {}

    /** Everything that a person wrote, where danger may be. */
    static Optional<String> written(Content content) {
        return switch (content) {
            case Content.Text(var text) -> Optional.of(text);
            case Content.Edited(var text, var writtenAt) -> Optional.of(text);
            case Content.Photo(var photo, var caption) -> Optional.of(caption);
            case Content.Tap tap -> Optional.empty();
            case Content.Opened opened -> Optional.empty();
            case Content.Unsupported unsupported -> Optional.empty();
            case Content.Blocked blocked -> Optional.empty();
            case Content.Unblocked unblocked -> Optional.empty();
        };
    }

    /** Where a code may stand: what a link carried, or what was written. */
    static Optional<String> brought(Content content) {
        return content instanceof Content.Opened(var code) ? Optional.of(code) : written(content);
    }

    /** A code is never passed on to anybody, whatever is going on. */
    static Optional<ReceiptCode> receipt(Content content) {
        return brought(content).flatMap(ReceiptCode::read);
    }

    /** What the flow of a closed talk is told. */
    static Input asked(Content content) {
        return switch (content) {
            case Content.Text(var text) -> new Input.Said(text);
            case Content.Tap(var payload, var label) -> new Input.Tapped(payload);
            case Content.Photo(var photo, var caption) -> new Input.Said(caption);
            case Content.Opened opened -> new Input.Said("");
            case Content.Edited edited -> new Input.Said("");
            case Content.Unsupported unsupported -> new Input.Said("");
            case Content.Blocked blocked -> new Input.Said("");
            case Content.Unblocked unblocked -> new Input.Said("");
        };
    }
}
