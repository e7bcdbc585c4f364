package id.temani.desk;

import id.temani.conversation.Conversation;
import id.temani.conversation.Facts;
import id.temani.conversation.FlowEngine;
import id.temani.conversation.Talk;
import id.temani.handoff.InvitationCode;
import id.temani.handoff.Invitations;
import id.temani.handoff.Roster;
import id.temani.resident.Role;
import id.temani.unit.Unit;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;

/** Codes: posters that name a unit, and invitations that make a chat an agent's or a coordinator's. */
public final class Entrance {

    private final Invitations invitations;
    private final Roster roster;
    private final Units units;
    private final FlowEngine flows;
    private final Phrasebook phrases;

    public Entrance(Invitations invitations, Roster roster, Units units, FlowEngine flows, Phrasebook phrases) {
        this.invitations = invitations;
        this.roster = roster;
        this.units = units;
        this.flows = flows;
        this.phrases = phrases;
    }

    /** What a whole message, or what a link carried, turned out to be. */
    enum Code {
        NONE,
        /** Names a unit, which is remembered now if it answers; else the person is asked for a place later. */
        UNIT,
        /** An invitation, valid or not, which was answered. */
        INVITATION
    }

    /** Reads {@code text} as a code and does what it says. */
    Code read(Visit visit, String text) {
        var invitation = InvitationCode.read(text);
        if (invitation.isPresent()) {
            answer(visit, invitation.get());
            return Code.INVITATION;
        }
        var unit = units.byCode(text);
        unit.filter(Unit::active).ifPresent(known -> remember(visit, known.id()));
        return unit.isPresent() ? Code.UNIT : Code.NONE;
    }

    private void answer(Visit visit, InvitationCode invitation) {
        if (holdsData(visit)) {
            visit.reply(phrases.say(visit.language(), Line.CODE_NEEDS_ERASURE));
            return;
        }
        invitations
                .redeem(invitation, visit.now())
                .ifPresentOrElse(
                        unit -> bind(visit, invitation.kind(), unit),
                        () -> visit.reply(phrases.say(visit.language(), Line.CODE_NOT_VALID)));
    }

    private static void remember(Visit visit, UnitId unit) {
        visit.become(visit.conversation().talk().withFact(Facts.UNIT, unit.value()));
    }

    /** A chat that holds a resident's data must be erased before it can become staff's. */
    static boolean holdsData(Visit visit) {
        return holdsData(visit.conversation());
    }

    static boolean holdsData(Conversation conversation) {
        var talk = conversation.talk();
        return conversation.handoff().isPresent()
                || !talk.answers().isEmpty()
                || talk.fact(Facts.CONSENT_A).isPresent()
                || talk.fact(Facts.CONSENT_B).isPresent();
    }

    private void bind(Visit visit, InvitationCode.Kind kind, UnitId unit) {
        switch (kind) {
            case AGENT -> {
                visit.become(visit.conversation().with(Role.AGENT));
                var turn =
                        flows.begin(Talk.unbegun().withFact(Facts.UNIT, unit.value()), AgentDesk.JOINING, visit.now());
                visit.become(turn.talk());
                visit.reply(turn.replies());
            }
            case COORDINATOR -> {
                visit.become(visit.conversation().with(Role.COORDINATOR));
                visit.become(Talk.unbegun());
                roster.addCoordinator(visit.id(), visit.conversation().address().channel(), unit);
                visit.reply(phrases.say(visit.language(), Line.COORDINATOR_WELCOME));
            }
        }
    }
}
