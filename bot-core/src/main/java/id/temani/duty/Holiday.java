package id.temani.duty;

import java.time.LocalDate;

/** Days on which no shift begins; whoever wants to can still say SIAP. */
public record Holiday(LocalDate first, LocalDate last, String name) {

    public Holiday {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A holiday ends before it begins");
        }
    }

    boolean covers(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
