package id.temani.casefile;

import id.temani.delivery.Letters;
import java.time.Instant;
import java.util.List;

/** Tells several of what a resident answered, in this order. */
public record SeveralAnswers(List<ConsentNews> waiting) implements ConsentNews {

    public SeveralAnswers {
        waiting = List.copyOf(waiting);
    }

    @Override
    public void answered(CaseConsent consent, Instant now, Letters letters) {
        waiting.forEach(one -> one.answered(consent, now, letters));
    }
}
