package id.temani.desk;

import id.temani.handoff.InvitationCode;
import id.temani.handoff.Invitations;
import id.temani.handoff.Roster;
import id.temani.unit.Units;
import id.temani.wording.Barcodes;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Phrasebook;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

/** UNDANG: a one-time code for one agent, in words and as a picture that a camera opens. */
public final class CoordinatorInvitations {

    /**
     * Where a code can be brought.
     *
     * @param name what people call the app
     * @param link opens it with the code, which goes in place of {@code %s}
     * @param words whether it carries words, which a person sees and sends; else nothing but the code
     */
    public record Door(String name, String link, boolean words) {}

    private final Roster roster;
    private final Invitations invitations;
    private final Units units;
    private final Barcodes barcodes;
    private final List<Door> doors;
    private final Phrasebook phrases;
    private final SecureRandom random;

    /** @param doors those that can be opened by a link; may be none */
    public CoordinatorInvitations(
            Roster roster,
            Invitations invitations,
            Units units,
            Barcodes barcodes,
            List<Door> doors,
            Phrasebook phrases,
            SecureRandom random) {
        this.roster = roster;
        this.invitations = invitations;
        this.units = units;
        this.barcodes = barcodes;
        this.doors = List.copyOf(doors);
        this.phrases = phrases;
        this.random = random;
    }

    void invite(Visit visit) {
        var unit = roster.unitOfCoordinator(visit.id())
                .orElseGet(() -> units.all().getFirst().id());
        var code = InvitationCode.fresh(InvitationCode.Kind.AGENT, random);
        invitations.add(code, unit, visit.now());
        visit.reply(phrases.say(
                visit.language(),
                CoordinatorLine.INVITED,
                Map.of("code", code.value(), "hours", Long.toString(Invitations.VALID.toHours()))));
        if (visit.real()) {
            doors.forEach(door ->
                    visit.reply(phrases.say(visit.language(), CoordinatorLine.INVITED_QR, Map.of("app", door.name()))
                            .enclosing(barcodes.draw(
                                    phrases.text(visit.language(), CoordinatorLine.INVITED_QR_NAME),
                                    door.link().formatted(code.value())))));
        }
    }
}
