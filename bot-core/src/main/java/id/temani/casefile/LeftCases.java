package id.temani.casefile;

import id.temani.casefile.ResultDesk.Coordinator;
import id.temani.delivery.Letters;
import id.temani.handoff.Oversight;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.resident.Language;
import id.temani.wording.Choice;
import id.temani.wording.HandOnLine;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cases whose agent has left or was stopped: a coordinator of the unit gives each to another agent, who accepts. They see alias, unit
 * and state, never what is written in it. Works in the caller's transaction.
 */
public final class LeftCases {

    /** A list of WhatsApp has ten rows. */
    private static final int MOST_BUTTONS = 10;

    private final CaseFiles files;
    private final CaseTransfer transfer;
    private final HandingOn handing;
    private final Successors successors;
    private final Oversight oversight;
    private final Roster roster;
    private final CaseText text;

    public LeftCases(
            CaseFiles files,
            CaseTransfer transfer,
            HandingOn handing,
            Successors successors,
            Oversight oversight,
            Roster roster,
            CaseText text) {
        this.files = files;
        this.transfer = transfer;
        this.handing = handing;
        this.successors = successors;
        this.oversight = oversight;
        this.roster = roster;
        this.text = text;
    }

    /** Everything that this agent accompanies waits for somebody else from now on; residents and coordinators are told. */
    public void leave(RecoveryAgent agent, Instant now, Letters letters) {
        var left = files.openOf(agent.id()).stream()
                .flatMap(file -> files.lock(file.id()).stream())
                .filter(file -> file.state().isOpen())
                .toList();
        left.forEach(file -> transfer.away(agent.id(), file, now, letters));
        if (!left.isEmpty()) {
            var values = Map.of("count", Integer.toString(left.size()), "agent", agent.name());
            roster.coordinators(agent.unit(), agent.channel().isReal())
                    .forEach(chat -> letters.to(
                            chat,
                            text.say(Language.INDONESIAN, HandOnLine.LEFT_COORDINATOR, values)
                                    .offering(text.button(
                                            Language.INDONESIAN, CaseWord.LEFT, 0, HandOnLine.BUTTON_LEFT))));
        }
    }

    /** TANPA PENDAMPING: each can be chosen. */
    public void list(Coordinator who, boolean real, Letters letters) {
        var left = left(who, real);
        var buttons = left.stream()
                .limit(MOST_BUTTONS)
                .map(file -> text.button(
                        who.reads(), CaseWord.GIVE, file.number(), file.alias().toString()))
                .toArray(Choice[]::new);
        var line = left.isEmpty() ? HandOnLine.LIST_NONE : HandOnLine.LIST;
        var values = Map.of("count", Integer.toString(left.size()));
        letters.to(who.chat(), text.say(who.reads(), line, values).offering(buttons));
    }

    /** BERI KASUS 27, or with the name of an agent behind it. */
    public void give(Coordinator who, boolean real, int number, String said, Instant now, Letters letters) {
        var file = left(who, real).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .flatMap(one -> files.lock(one.id()))
                .filter(one -> one.state().isOpen() && one.care().agent().isEmpty());
        if (file.isEmpty()) {
            letters.to(who.chat(), text.say(who.reads(), HandOnLine.GONE));
            return;
        }
        var among = new Successors.Among(file.get(), unit -> oversight.covers(who.chat(), real, unit));
        var next = said.isBlank() ? Optional.<RecoveryAgent>empty() : successors.named(among, said, now);
        next.ifPresent(to -> handing.offer(
                file.get(), new CaseHandOver(file.get().id(), Optional.empty(), to.id(), true, now), now, letters));
        letters.about(
                file.get().resident(),
                who.chat(),
                next.map(to -> given(who, file.get(), to)).orElseGet(() -> ask(who, among, now)));
    }

    private Utterance given(Coordinator who, CaseFile file, RecoveryAgent to) {
        var values = Map.of("alias", file.alias().toString(), "agent", to.name());
        return text.say(who.reads(), HandOnLine.GIVEN, values);
    }

    private Utterance ask(Coordinator who, Successors.Among among, Instant now) {
        var buttons = successors.buttons(among, CaseWord.GIVE, who.reads(), now);
        var line = buttons.length == 0 ? HandOnLine.NOBODY_TO_GIVE : HandOnLine.WHOM;
        return text.about(among.file(), who.reads(), line).offering(buttons);
    }

    private List<CaseFile> left(Coordinator who, boolean real) {
        return files.withoutAgent().stream()
                .filter(file -> file.whose().channel().isReal() == real)
                .filter(file -> oversight.covers(who.chat(), real, file.care().unit()))
                .toList();
    }
}
