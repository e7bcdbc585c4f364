package id.temani.casefile;

import java.util.UUID;

/** Names an appointment. */
public record AppointmentId(UUID value) {

    public static AppointmentId random() {
        return new AppointmentId(UUID.randomUUID());
    }
}
