package id.temani.tally;

import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseNews;
import id.temani.casefile.CaseState;
import id.temani.casefile.Ending;
import id.temani.casefile.Entry;
import id.temani.delivery.Letters;
import java.time.Instant;
import java.util.Optional;

/** Counts what happens in cases, in the transaction in which it happens: what retention drops later was counted. */
public final class CaseTally implements CaseNews {

    private final Tally tally;

    public CaseTally(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void entered(CaseFile file, Instant now, Letters letters) {
        var counted = switch (file.history().getLast().what()) {
            case Entry.Became(var state) -> of(file, state);
            case Entry.Happened(var event) ->
                event == Entry.Event.RETURNED_TO_USE
                        ? Optional.of(Indicator.RETURNED_TO_USE)
                        : Optional.<Indicator>empty();
        };
        counted.ifPresent(what -> count(file, what, now));
        if (wentOn(file)) {
            count(file, Indicator.RETURNED_AND_CONTINUED, now);
        }
    }

    private static Optional<Indicator> of(CaseFile file, CaseState state) {
        return switch (state) {
            case ACCEPTED -> Optional.of(Indicator.ENROLLED);
            case AFTERCARE -> Optional.of(Indicator.AFTERCARE);
            case CLOSED -> file.ending().filter(Ending.COMPLETED::equals).map(any -> Indicator.COMPLETED);
            case REQUESTED, ASSESSED, PROGRAMME, REFERRED, BRIEF_ADVICE, DECLINED, EVALUATION -> Optional.empty();
        };
    }

    /** The line before this one said that they used again, and they are still accompanied. */
    private static boolean wentOn(CaseFile file) {
        var history = file.history();
        return history.size() > 1
                && history.get(history.size() - 2).what().equals(new Entry.Happened(Entry.Event.RETURNED_TO_USE))
                && history.getLast().what() instanceof Entry.Became(var state)
                && state.accompanied();
    }

    private void count(CaseFile file, Indicator what, Instant now) {
        tally.count(file.care().unit(), what, "", file.whose().channel(), now);
    }
}
