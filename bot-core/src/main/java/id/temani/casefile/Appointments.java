package id.temani.casefile;

import id.temani.unit.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All appointments. Every method works in the caller's transaction. */
public interface Appointments {

    /** A fresh number; grows, with gaps. */
    int nextNumber();

    void add(Appointment appointment);

    void save(Appointment appointment);

    Optional<Appointment> lock(AppointmentId id);

    /** Reads without a lock; empty when it was erased. */
    Optional<Appointment> find(AppointmentId id);

    /** Locks the appointment with this number; empty when there is none. */
    Optional<Appointment> lock(int number);

    /** Those of this case, cancelled ones too, the earliest first, without a lock. */
    List<Appointment> of(CaseId file);

    /**
     * Those of this unit and kind that began between the two moments, both included, the latest first, without a lock. Cancelled
     * ones are left out.
     */
    List<Appointment> begun(UnitId unit, Appointment.Kind kind, Instant from, Instant until);
}
