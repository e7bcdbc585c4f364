package id.temani.simulator;

import java.util.Optional;

/** Asks for a code only when told so; the code is {@link #CODE}, once. */
final class CheckedVisitors implements Visitors {

    static final String CODE = "kunci23456";
    private static final String SESSION = "sesi";

    private boolean checked;
    private boolean used;

    void check(boolean now) {
        checked = now;
        used = false;
    }

    @Override
    public boolean areChecked() {
        return checked;
    }

    @Override
    public Optional<String> enter(String code) {
        var holds = code.equals(CODE) && !used;
        used |= holds;
        return holds ? Optional.of(SESSION) : Optional.empty();
    }

    @Override
    public boolean admits(String session) {
        return used && session.equals(SESSION);
    }
}
