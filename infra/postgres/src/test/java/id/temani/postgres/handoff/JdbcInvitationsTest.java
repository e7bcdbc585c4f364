package id.temani.postgres.handoff;

import id.temani.handoff.Invitations;
import id.temani.handoff.InvitationsContract;
import id.temani.postgres.Database;

class JdbcInvitationsTest extends InvitationsContract {

    private final Invitations invitations = Database.empty().node().invitations();

    @Override
    protected Invitations invitations() {
        return invitations;
    }
}
