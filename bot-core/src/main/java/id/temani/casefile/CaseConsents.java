package id.temani.casefile;

import id.temani.resident.ConversationId;
import java.util.List;
import java.util.Optional;

/** What residents were asked for and said. Every method works in the caller's transaction. */
public interface CaseConsents {

    /** Keeps a question; an open one of the same resident and kind is replaced, so that one answer is for one question. */
    void ask(CaseConsent consent);

    void save(CaseConsent consent);

    /** The question with this number, if it was asked of this resident. */
    Optional<CaseConsent> of(ConversationId resident, int number);

    /** Every one of this resident, the oldest first. */
    List<CaseConsent> of(ConversationId resident);

    /** The last time that the resident agreed to this within this case, if they did not take it back. */
    default Optional<CaseConsent> given(CaseFile file, ConsentKind kind) {
        return of(file.resident()).stream()
                .filter(consent -> consent.kind() == kind)
                .filter(consent -> consent.file().filter(file.id()::equals).isPresent())
                .filter(consent -> consent.answer() == CaseConsent.Answer.GIVEN)
                .reduce((first, second) -> second);
    }
}
