package id.temani.casefile;

import id.temani.delivery.Letters;
import id.temani.handoff.RecoveryAgent;
import id.temani.wording.CaseLine;
import id.temani.wording.Choice;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Several cases in one appointment. Nobody in it learns from us who else comes; that others come they do, before they decide. Works
 * in the caller's transaction.
 */
public final class Groups {

    /** A list of WhatsApp has ten rows. */
    private static final int MOST_BUTTONS = 10;

    private final CaseFiles files;
    private final Renewals renewals;
    private final CaseOpening opening;
    private final Invitations invitations;
    private final CaseText text;

    public Groups(CaseFiles files, Renewals renewals, CaseOpening opening, Invitations invitations, CaseText text) {
        this.files = files;
        this.renewals = renewals;
        this.opening = opening;
        this.invitations = invitations;
        this.text = text;
    }

    /** GABUNG: another case takes part, and is asked. */
    public void join(RecoveryAgent agent, Appointment one, CaseFile file, Instant now, Letters letters) {
        if (!one.kind().isShared()) {
            letters.to(agent.chat(), text.say(agent.reads(), CaseLine.GROUP_ALONE, numbered(one)));
            return;
        }
        var missing = renewals.missing(file, one.kind(), now);
        if (missing.isPresent()) {
            opening.askFor(missing.get(), file, agent, now, letters);
            letters.about(
                    file.resident(),
                    agent.chat(),
                    text.about(file, agent.reads(), CaseLine.NEEDS_CONSENT)
                            .offering(buttons(agent, one, CaseWord.JOIN, Stream.of(file))));
            return;
        }
        var bigger = one.joinedBy(file.id());
        if (!one.expects(file.id())) {
            invitations.keep(bigger, now, letters);
            invitations.ask(bigger, file.id(), CaseLine.INVITED, letters);
        }
        if (bigger.isGroup() && !one.isGroup() && one.kind() != Appointment.Kind.PEER_GROUP) {
            invitations.ask(bigger, one.parts().getFirst().file(), CaseLine.GROUP_NOW, letters);
        }
        letters.about(
                file.resident(),
                agent.chat(),
                text.say(
                        agent.reads(),
                        CaseLine.JOINED_GROUP,
                        Map.of("alias", file.alias().toString(), "number", Integer.toString(one.number()))));
        askWhoElse(agent, bigger, letters);
    }

    /** A group was planned, or grew: each further case is a tap away. */
    void askWhoElse(RecoveryAgent agent, Appointment made, Letters letters) {
        var others = files.openOf(agent.id()).stream()
                .filter(file ->
                        file.state().accompanied() && made.part(file.id()).isEmpty())
                .limit(MOST_BUTTONS);
        var buttons = buttons(agent, made, CaseWord.JOIN, others);
        if (made.kind() == Appointment.Kind.PEER_GROUP && buttons.length > 0) {
            letters.to(
                    agent.chat(),
                    text.say(agent.reads(), CaseLine.GROUP_WHO_ELSE, numbered(made))
                            .offering(buttons));
        }
    }

    /** SUDAH HADIR or TIDAK HADIR without saying who. */
    public void askWho(RecoveryAgent agent, Appointment one, CaseWord word, Letters letters) {
        var those = one.parts().stream()
                .flatMap(part -> files.find(part.file()).stream())
                .limit(MOST_BUTTONS);
        letters.to(
                agent.chat(),
                text.say(agent.reads(), CaseLine.GROUP_WHO, numbered(one)).offering(buttons(agent, one, word, those)));
    }

    private Choice[] buttons(RecoveryAgent agent, Appointment one, CaseWord word, Stream<CaseFile> those) {
        return those.map(file -> text.button(
                        agent.reads(),
                        word,
                        one.number(),
                        Integer.toString(file.number()),
                        file.alias().toString()))
                .toArray(Choice[]::new);
    }

    private static Map<String, String> numbered(Appointment one) {
        return Map.of("number", Integer.toString(one.number()));
    }
}
