package id.temani.referral;

import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseNews;
import id.temani.casefile.CaseState;
import id.temani.casefile.Entry;
import id.temani.delivery.Letters;
import java.time.Instant;

/** A referral ends with its case, and when the case goes another way: the facility's page is closed with it. */
public final class ReferralEnds implements CaseNews {

    private final Referrals referrals;

    public ReferralEnds(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public void entered(CaseFile file, Instant now, Letters letters) {
        var last = file.history().getLast();
        if (last.what() instanceof Entry.Became(var state) && state != CaseState.REFERRED) {
            referrals
                    .openOf(file.id())
                    .filter(one -> one.state().isShared() || state == CaseState.CLOSED)
                    .flatMap(one -> referrals.lock(one.id()))
                    .ifPresent(one -> referrals.save(one.becoming(ReferralState.REVOKED, last.by(), now)));
        }
    }
}
