package id.temani.delivery;

import java.util.ArrayList;
import java.util.List;

/** Remembers what it was told. */
final class RecordedNews implements Undelivered {

    private final List<String> heard = new ArrayList<>();
    private boolean broken;

    List<String> heard() {
        return List.copyOf(heard);
    }

    void isBroken() {
        broken = true;
    }

    @Override
    public void rejected(Claim claim, DeliveryOutcome.Reason reason) {
        if (broken) {
            throw new IllegalStateException("A listener with a bug");
        }
        hear(reason.name(), claim);
    }

    @Override
    public void unknown(Claim claim) {
        hear("unknown", claim);
    }

    @Override
    public void maybeTwice(Claim claim) {
        hear("maybe twice", claim);
    }

    private void hear(String what, Claim claim) {
        heard.add(what + " " + claim.message().utterance().text());
    }
}
