package id.temani.casefile;

import id.temani.delivery.Letters;
import java.time.Instant;
import java.util.List;

/** Tells several of what happens in a case, in this order. */
public record SeveralListeners(List<CaseNews> listeners) implements CaseNews {

    public SeveralListeners {
        listeners = List.copyOf(listeners);
    }

    @Override
    public void entered(CaseFile file, Instant now, Letters letters) {
        listeners.forEach(one -> one.entered(file, now, letters));
    }

    @Override
    public void appointment(Appointment appointment, Instant now, Letters letters) {
        listeners.forEach(one -> one.appointment(appointment, now, letters));
    }
}
